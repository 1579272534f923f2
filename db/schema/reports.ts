import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { type Excerpt, noteSeverities, type SectionNumber } from '@/lib/report/draft';
import type { Place } from '@/lib/report/figure';
import { formKeys } from '@/lib/report/form';
import { agencies } from './agencies';

/** `withdrawn`: was public, and was taken back with a public reason. */
export const reportStatuses = ['published', 'withdrawn'] as const;

/** Source documents, by the SHA-256 of their bytes: the same document imported twice is kept once. */
export const documents = sqliteTable('documents', {
  sha256: text().primaryKey(),
  fileName: text().notNull(),
  mediaType: text().notNull(),
  bytes: blob({ mode: 'buffer' }).notNull(),
});

/** Pages of source documents as pictures, those that figures stand on. */
export const documentPages = sqliteTable(
  'document_pages',
  {
    sha256: text()
      .notNull()
      .references(() => documents.sha256, { onDelete: 'cascade' }),
    page: integer().notNull(),
    /** In the units of the places on the page. */
    width: real().notNull(),
    height: real().notNull(),
    /** PNG. */
    picture: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.sha256, table.page] })],
);

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
    status: text({ enum: reportStatuses }).notNull().default('published'),
    withdrawnReason: text(),
    withdrawnAt: integer(),
    title: text(),
    periodFrom: text(),
    periodTo: text(),
    /** The day on which the agency published the report, `YYYY-MM-DD`; null where it is not known. */
    publishedOn: text(),
    /** What section 6 says was charged for processing requests: decimal text with its unit; null where it does not say. */
    processingFee: text(),
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
    index('reports_latest').on(table.status, table.publishedOn, table.year, table.id),
    // Written without a comma, which drizzle-kit would cut the expression at.
    index('reports_published').on(
      table.status,
      sql`CASE WHEN ${table.publishedOn} IS NULL THEN '' ELSE ${table.publishedOn} END`,
    ),
    index('reports_updated').on(table.status, table.updatedAt),
    // The same of one year, which may lie far behind all others in the order of changes.
    index('reports_year_updated').on(table.status, table.year, table.updatedAt),
    index('reports_year_published').on(
      table.status,
      table.year,
      sql`CASE WHEN ${table.publishedOn} IS NULL THEN '' ELSE ${table.publishedOn} END`,
    ),
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

/** Rows and lines of the source document that figures come from, in its order (lib/report/draft.ts, Excerpt). */
export const excerpts = sqliteTable(
  'excerpts',
  {
    reportId: integer()
      .notNull()
      .references(() => reports.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    place: text({ mode: 'json' }).$type<Excerpt['place']>().notNull(),
    cells: text({ mode: 'json' }).$type<Excerpt['cells']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.position] })],
);

export type Report = typeof reports.$inferSelect;
