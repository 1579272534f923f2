import { and, eq, isNull } from 'drizzle-orm';
import type { ReportContent } from '@/lib/report/revision';
import { getDatabase } from '../client';
import { publish } from '../publish';
import { giveUp, openRevision, publishRevision } from '../revise';
import { type SourceDocument, saveDocument } from '../save-report';
import { agencies, reports, revisions } from '../schema';

/** What became of a report that was to be stored; `refused`: another published report is in its place. */
export type StoreOutcome = 'stored' | 'replacedDraft' | 'replacedSample' | 'published' | 'unchanged' | 'refused';

export interface StoreResult {
  outcome: StoreOutcome;
  /** Of what is now stored for the agency and year. */
  status: 'draft' | 'published';
}

export interface ReportToStore {
  year: number;
  content: ReportContent;
  document: SourceDocument;
  /** Publish at once; otherwise it waits as a revision in draft. */
  isToPublish: boolean;
}

/**
 * Stores a report that was read from a document, with all that follows from it: all of it or nothing. docs/data-model.md has the table of what
 * may replace what.
 * @param slug of an agency that exists
 */
export async function storeReport(
  slug: string,
  { year, content, document, isToPublish }: ReportToStore,
): Promise<StoreResult> {
  return getDatabase().transaction(
    (tx) => {
      const agency = tx.select({ id: agencies.id }).from(agencies).where(eq(agencies.slug, slug)).get();
      if (!agency) throw new Error(`there is no agency ${slug}`);
      const agencyId = agency.id;
      const now = Date.now();
      const { sha256 } = document;
      const published = tx
        .select()
        .from(reports)
        .where(and(eq(reports.agencyId, agencyId), eq(reports.year, year)))
        .get();
      const open = tx
        .select()
        .from(revisions)
        .where(and(eq(revisions.agencyId, agencyId), eq(revisions.year, year), isNull(revisions.closedAt)))
        .get();
      const isReal = published !== undefined && !published.isSample;
      if (isReal && published.documentSha256 === sha256) return { outcome: 'unchanged', status: 'published' };
      if (!isToPublish && open?.documentSha256 === sha256) return { outcome: 'unchanged', status: 'draft' };
      if (isToPublish && isReal) return { outcome: 'refused', status: 'published' };
      saveDocument(tx, document);
      if (isToPublish && open?.documentSha256 === sha256) {
        // What somebody has corrected in the draft counts, not what was read anew.
        publishRevision(tx, open, now);
        return { outcome: 'published', status: 'published' };
      }
      if (open) giveUp(tx, open);
      if (isToPublish) {
        publish(
          tx,
          { agencyId, year, content, documentSha256: sha256, revisionId: null, reason: null, answers: [] },
          now,
        );
        const replaced = open ? 'replacedDraft' : 'stored';
        return { outcome: published ? 'replacedSample' : replaced, status: 'published' };
      }
      openRevision(tx, { agencyId, year, content, documentSha256: sha256, reason: null }, now);
      return { outcome: open ? 'replacedDraft' : 'stored', status: 'draft' };
    },
    { behavior: 'immediate' },
  );
}
