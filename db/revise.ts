import { eq } from 'drizzle-orm';
import type { Executor } from './client';
import { publish } from './publish';
import { dropUnusedDocument } from './save-report';
import { type Revision, revisions } from './schema';

/** Changes to a revision. Each is to be called inside a transaction; those that staff make leave an entry in the audit log. */

/** Begins work on a report. An agency and year can have one open revision only. @returns its id */
export function openRevision(
  db: Executor,
  revision: Pick<Revision, 'agencyId' | 'year' | 'content' | 'documentSha256' | 'reason'>,
  now: number,
): number {
  const values = { ...revision, createdAt: now, updatedAt: now };
  return db.insert(revisions).values(values).returning({ id: revisions.id }).get().id;
}

/** Makes a revision public, which ends it. @returns the number of the version */
export function publishRevision(db: Executor, revision: Revision, now: number): number {
  const { id, agencyId, year, content, documentSha256, reason, answers } = revision;
  db.update(revisions).set({ closedAt: now, updatedAt: now }).where(eq(revisions.id, id)).run();
  return publish(db, { agencyId, year, content, documentSha256, revisionId: id, reason, answers }, now);
}

/** Deletes a revision that nobody wants, with its corrections and steps. */
export function giveUp(db: Executor, { id, documentSha256 }: Pick<Revision, 'id' | 'documentSha256'>): void {
  db.delete(revisions).where(eq(revisions.id, id)).run();
  if (documentSha256) dropUnusedDocument(db, documentSha256);
}
