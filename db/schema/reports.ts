import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { noteSeverities, type SectionNumber } from '@/lib/report/draft';
import type { Place } from '@/lib/report/figure';
import { formKeys } from '@/lib/report/form';
import { agencies } from './agencies';

export const reportStatuses = ['draft', 'published'] as const;

/** Source documents, by the SHA-256 of their bytes: the same document imported twice is kept once. */
export const documents = sqliteTable('documents', {
  sha256: text().primaryKey(),
  fileName: text().notNull(),
  mediaType: text().notNull(),
  bytes: blob({ mode: 'buffer' }).notNull(),
});

export const reports = sqliteTable(
  'reports',
  {
    id: integer().primaryKey(),
    agencyId: integer()
      .notNull()
      .references(() => agencies.id),
    year: integer().notNull(),
    /** Null where the document holds no statutory table. */
    form: text({ enum: formKeys }),
    status: text({ enum: reportStatuses }).notNull().default('draft'),
    title: text(),
    periodFrom: text(),
    periodTo: text(),
    /** The day on which the agency published the report, `YYYY-MM-DD`; null where it is not known. */
    publishedOn: text(),
    /** Where the document is from: its address on the web, and a sentence for what an address cannot say. */
    sourceUrl: text(),
    sourceNote: text(),
    /** Of the document the figures were read from, also where the document itself is not kept here. */
    sourceSha256: text(),
    documentSha256: text().references(() => documents.sha256),
    isSample: integer({ mode: 'boolean' }).notNull().default(false),
    /** When this portal last changed the report, in milliseconds since 1970. */
    updatedAt: integer().notNull(),
  },
  (table) => [
    uniqueIndex('reports_agency_year').on(table.agencyId, table.year),
    index('reports_year').on(table.year, table.status),
    index('reports_latest').on(table.status, table.publishedOn),
    index('reports_document').on(table.documentSha256),
  ],
);

export const sections = sqliteTable(
  'sections',
  {
    reportId: integer()
      .notNull()
      .references(() => reports.id, { onDelete: 'cascade' }),
    number: integer().$type<SectionNumber>().notNull(),
    heading: text().notNull(),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.number] })],
);

/** What reading the document mended, doubted or missed (lib/report/draft.ts, Note). */
export const notes = sqliteTable(
  'notes',
  {
    id: integer().primaryKey(),
    reportId: integer()
      .notNull()
      .references(() => reports.id, { onDelete: 'cascade' }),
    code: text().notNull(),
    severity: text({ enum: noteSeverities }).notNull(),
    place: text({ mode: 'json' }).$type<Place>(),
    /** What the note's sentence is filled with. */
    values: text({ mode: 'json' }).$type<Record<string, string | number>>(),
  },
  (table) => [index('notes_report').on(table.reportId)],
);

export type Report = typeof reports.$inferSelect;
