import { eq, sql } from 'drizzle-orm';
import type { Database } from './client';
import { loadContent } from './report-content';
import { openRevision } from './revise';
import { reports } from './schema';

/** Drafts were once kept among the reports: they become revisions. Safe to run again. @returns how many there were */
export function moveDrafts(db: Database): number {
  return db.transaction((tx) => {
    const drafts = tx.select().from(reports).where(sql`${reports.status} = 'draft'`).all();
    for (const draft of drafts) {
      const { agencyId, year, documentSha256, updatedAt } = draft;
      openRevision(tx, { agencyId, year, content: loadContent(tx, draft), documentSha256, reason: null }, updatedAt);
      tx.delete(reports).where(eq(reports.id, draft.id)).run();
    }
    return drafts.length;
  });
}
