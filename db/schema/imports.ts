import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ImportedReading } from '@/lib/report/import';
import { documents } from './reports';
import { staff } from './staff';

/** Documents that somebody handed in together: read, looked at, and then stored or not. What was not stored within a day is erased. */
export const importBatches = sqliteTable(
  'import_batches',
  {
    /** Random; names the batch in addresses. */
    id: text().primaryKey(),
    staffId: text()
      .notNull()
      .references(() => staff.id),
    /** Milliseconds since 1970. */
    createdAt: integer().notNull(),
    /** When its reports were stored as drafts, and when these were taken back. */
    storedAt: integer(),
    undoneAt: integer(),
  },
  (table) => [
    index('import_batches_staff').on(table.staffId, table.createdAt),
    index('import_batches_made').on(table.createdAt),
  ],
);

/** A document of a batch. */
export const importItems = sqliteTable(
  'import_items',
  {
    id: integer().primaryKey(),
    batchId: text()
      .notNull()
      .references(() => importBatches.id, { onDelete: 'cascade' }),
    fileName: text().notNull(),
    documentSha256: text().references(() => documents.sha256),
    state: text({ enum: ['waiting', 'read', 'refused'] })
      .notNull()
      .default('waiting'),
    reading: text({ mode: 'json' }).$type<ImportedReading>(),
    /** Why it cannot be read: a key of the messages `error`, with what fills the sentence. */
    fault: text({ mode: 'json' }).$type<{ key: string; values: Record<string, string | number> }>(),
    /** The draft that it became; not a reference, since a draft ends. */
    revisionId: integer(),
  },
  (table) => [
    index('import_items_batch').on(table.batchId, table.id),
    index('import_items_document').on(table.documentSha256),
  ],
);
