import { and, eq, isNull } from 'drizzle-orm';
import type { CheckOutcome } from '@/lib/report/checks/result';
import { type ImportedReading, isFreeToStore, type PlaceState } from '@/lib/report/import';
import type { ActionAuthor } from '@/lib/report/staff';
import { checkContent } from '../check-reports';
import { type Executor, getDatabase } from '../client';
import { isPublished } from '../is-published';
import { recordAction } from '../record-action';
import { giveUp, openRevision } from '../revise';
import { dropUnusedDocument } from '../save-report';
import { importBatches, importItems, reports, revisions } from '../schema';
import { isUntouched } from './import-batches';

/** A document of a batch, and whose report it is to be. */
export interface Placement {
  itemId: number;
  agencyId: number;
  year: number;
}

/** What stands where a report is to be stored. */
export function lookAtPlace(
  { agencyId, year }: { agencyId: number; year: number },
  sha256: string | null,
  db: Executor = getDatabase(),
): PlaceState {
  const published = db
    .select()
    .from(reports)
    .where(and(eq(reports.agencyId, agencyId), eq(reports.year, year), isPublished))
    .get();
  const open = db
    .select()
    .from(revisions)
    .where(and(eq(revisions.agencyId, agencyId), eq(revisions.year, year), isNull(revisions.closedAt)))
    .get();
  const isSame = [published && !published.isSample ? published : null, open].some(
    (there) => there && sha256 !== null && there.documentSha256 === sha256,
  );
  if (isSame) return 'same';
  if (open) return 'draft';
  return published && !published.isSample ? 'published' : 'free';
}

/** How the checks of a reading come out, as if it were published now. */
export function countOutcomes(
  place: { agencyId: number; year: number },
  { content }: ImportedReading,
): Record<CheckOutcome, number> {
  const counts = { pass: 0, fail: 0, notice: 0, cannotTell: 0 };
  for (const { outcome } of checkContent(getDatabase(), place, content)) counts[outcome] += 1;
  return counts;
}

/**
 * Stores documents of a batch as drafts: all of them, or none where the place of one is taken.
 * @returns the documents whose place is; none where all were stored. `gone`: there is no such batch to be stored any more
 */
export async function storeBatch(
  batchId: string,
  placements: readonly Placement[],
  author: ActionAuthor,
): Promise<'gone' | { taken: number[] }> {
  return getDatabase().transaction(
    (tx) => {
      const batch = tx.select().from(importBatches).where(eq(importBatches.id, batchId)).get();
      if (!batch || batch.storedAt !== null) return 'gone';
      const items = tx.select().from(importItems).where(eq(importItems.batchId, batchId)).all();
      const now = Date.now();
      const chosen = placements.flatMap((place) => {
        const item = items.find(({ id }) => id === place.itemId);
        return item?.reading ? [{ place, item, reading: item.reading }] : [];
      });
      const seen = new Set<string>();
      const taken = chosen.filter(({ place, item }) => {
        const key = `${place.agencyId} ${place.year}`;
        const isTwice = seen.has(key);
        seen.add(key);
        return isTwice || !isFreeToStore(lookAtPlace(place, item.documentSha256, tx));
      });
      if (taken.length > 0) return { taken: taken.map(({ item }) => item.id) };
      for (const { place, item, reading } of chosen) {
        const { agencyId, year } = place;
        const { documentSha256 } = item;
        const revision = { agencyId, year, content: reading.content, documentSha256, reason: null };
        const revisionId = openRevision(tx, revision, now);
        tx.update(importItems).set({ revisionId }).where(eq(importItems.id, item.id)).run();
        recordAction(tx, author, {
          action: 'report.import',
          subject: 'revision',
          subjectId: String(revisionId),
          agencyId,
          after: { year, file: item.fileName, batch: batchId },
        });
      }
      // What was read is in the drafts now; what was not chosen goes.
      tx.update(importItems).set({ reading: null }).where(eq(importItems.batchId, batchId)).run();
      const isLeftOut = and(eq(importItems.batchId, batchId), isNull(importItems.revisionId));
      tx.update(importItems).set({ documentSha256: null }).where(isLeftOut).run();
      for (const { documentSha256 } of items) if (documentSha256) dropUnusedDocument(tx, documentSha256);
      tx.update(importBatches).set({ storedAt: now }).where(eq(importBatches.id, batchId)).run();
      return { taken: [] };
    },
    { behavior: 'immediate' },
  );
}

/**
 * Takes back the drafts that a batch made: all of them, or none where somebody has worked on one.
 * @returns how many somebody has worked on, published or given up; 0 where all were taken back. `gone`: nothing to be taken back
 */
export async function undoBatch(batchId: string, author: ActionAuthor): Promise<'gone' | { workedOn: number }> {
  return getDatabase().transaction(
    (tx) => {
      const batch = tx.select().from(importBatches).where(eq(importBatches.id, batchId)).get();
      if (!batch || batch.storedAt === null || batch.undoneAt !== null) return 'gone';
      const made = tx.select().from(importItems).where(eq(importItems.batchId, batchId)).all();
      const ids = made.flatMap(({ revisionId }) => revisionId ?? []);
      const drafts = ids.flatMap((id) => {
        const isStill = and(eq(revisions.id, id), isNull(revisions.closedAt), isUntouched);
        return tx.select().from(revisions).where(isStill).get() ?? [];
      });
      if (drafts.length < ids.length) return { workedOn: ids.length - drafts.length };
      tx.update(importItems).set({ documentSha256: null }).where(eq(importItems.batchId, batchId)).run();
      for (const draft of drafts) {
        const subject = { subject: 'revision', subjectId: String(draft.id), agencyId: draft.agencyId };
        recordAction(tx, author, {
          action: 'report.undoImport',
          ...subject,
          before: { year: draft.year, batch: batchId },
        });
        giveUp(tx, draft);
      }
      tx.update(importBatches).set({ undoneAt: Date.now() }).where(eq(importBatches.id, batchId)).run();
      return { workedOn: 0 };
    },
    { behavior: 'immediate' },
  );
}
