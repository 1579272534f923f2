import { and, asc, desc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { ImportedReading } from '@/lib/report/import';
import { getDatabase } from '../client';
import { dropUnusedDocument, type SourceDocument, saveDocument } from '../save-report';
import { documents, importBatches, importItems, revisions, staff } from '../schema';

export type ImportItem = typeof importItems.$inferSelect;

export interface ImportBatch {
  id: string;
  staffId: string;
  staffName: string;
  createdAt: number;
  storedAt: number | null;
  undoneAt: number | null;
  items: number;
}

/** Keeps documents that were handed in together, to be read. */
export async function createBatch(
  id: string,
  staffId: string,
  files: readonly (Omit<SourceDocument, 'pages'> | { fileName: string; fault: NonNullable<ImportItem['fault']> })[],
): Promise<void> {
  getDatabase().transaction(
    (tx) => {
      tx.insert(importBatches).values({ id, staffId, createdAt: Date.now() }).run();
      for (const file of files) {
        if ('fault' in file) {
          tx.insert(importItems)
            .values({ batchId: id, ...file, state: 'refused' })
            .run();
          continue;
        }
        saveDocument(tx, { ...file, pages: [] });
        tx.insert(importItems).values({ batchId: id, fileName: file.fileName, documentSha256: file.sha256 }).run();
      }
    },
    { behavior: 'immediate' },
  );
}

/** The next document of a batch that is to be read. */
export async function findWaiting(
  batchId: string,
): Promise<{ id: number; fileName: string; mediaType: string; sha256: string; bytes: Buffer } | null> {
  const found = getDatabase()
    .select({
      id: importItems.id,
      fileName: importItems.fileName,
      mediaType: documents.mediaType,
      sha256: documents.sha256,
      bytes: documents.bytes,
    })
    .from(importItems)
    .innerJoin(documents, eq(documents.sha256, importItems.documentSha256))
    .where(and(eq(importItems.batchId, batchId), eq(importItems.state, 'waiting')))
    .orderBy(asc(importItems.id))
    .limit(1)
    .get();
  return found ?? null;
}

/** Keeps what was read from a document, with the pages that figures stand on. */
export async function saveReading(itemId: number, reading: ImportedReading, document: SourceDocument): Promise<void> {
  getDatabase().transaction(
    (tx) => {
      const { changes } = tx
        .update(importItems)
        .set({ state: 'read', reading })
        .where(eq(importItems.id, itemId))
        .run();
      // The batch may have been discarded in the meantime.
      if (changes > 0) saveDocument(tx, document);
    },
    { behavior: 'immediate' },
  );
}

/** Keeps why a document cannot be read. */
export async function saveFault(itemId: number, fault: NonNullable<ImportItem['fault']>): Promise<void> {
  getDatabase().update(importItems).set({ state: 'refused', fault }).where(eq(importItems.id, itemId)).run();
}

/** A batch with its documents, in the order in which they were handed in; null where there is none. */
export async function findBatch(id: string): Promise<(ImportBatch & { documents: ImportItem[] }) | null> {
  const [batch] = listWhere(eq(importBatches.id, id), 1);
  if (!batch) return null;
  const found = getDatabase()
    .select()
    .from(importItems)
    .where(eq(importItems.batchId, id))
    .orderBy(asc(importItems.id));
  return { ...batch, documents: found.all() };
}

/** The newest batches of a member of staff, those that were stored or still can be. */
export async function listBatches(staffId: string, limit: number): Promise<ImportBatch[]> {
  return listWhere(eq(importBatches.staffId, staffId), limit);
}

function listWhere(condition: SQL, limit: number): ImportBatch[] {
  return getDatabase()
    .select({
      id: importBatches.id,
      staffId: importBatches.staffId,
      staffName: staff.name,
      createdAt: importBatches.createdAt,
      storedAt: importBatches.storedAt,
      undoneAt: importBatches.undoneAt,
      items: sql<number>`(SELECT count(*) FROM ${importItems} WHERE ${importItems.batchId} = ${importBatches.id})`,
    })
    .from(importBatches)
    .innerJoin(staff, eq(staff.id, importBatches.staffId))
    .where(condition)
    .orderBy(desc(importBatches.createdAt))
    .limit(limit)
    .all();
}

/** Erases a batch that was not stored, with the documents that nothing else refers to. */
export async function discardBatch(id: string): Promise<void> {
  eraseWhere(and(eq(importBatches.id, id), isNull(importBatches.storedAt)));
}

/**
 * Erases the batches that nobody stored in time, and the records of stored ones that are too old to be undone.
 * @param before both in milliseconds since 1970
 * @returns how many
 */
export async function eraseOldBatches(before: { staged: number; stored: number }): Promise<number> {
  const isStale = and(isNull(importBatches.storedAt), lt(importBatches.createdAt, before.staged));
  return eraseWhere(or(isStale, lt(importBatches.storedAt, before.stored)));
}

function eraseWhere(condition: SQL | undefined): number {
  return getDatabase().transaction(
    (tx) => {
      const ids = tx
        .select({ id: importBatches.id })
        .from(importBatches)
        .where(condition)
        .all()
        .map(({ id }) => id);
      const items = tx.select().from(importItems).where(inArray(importItems.batchId, ids)).all();
      tx.delete(importBatches).where(inArray(importBatches.id, ids)).run();
      for (const sha256 of new Set(items.flatMap(({ documentSha256 }) => documentSha256 ?? []))) {
        dropUnusedDocument(tx, sha256);
      }
      return ids.length;
    },
    { behavior: 'immediate' },
  );
}

/** Nobody has changed it, nor taken a step with it. */
export const isUntouched = sql`(${revisions.edition} = 1 AND ${revisions.state} = 'draft')`;
