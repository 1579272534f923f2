import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Figure } from '@/lib/report/figure';
import type { Answer } from '@/lib/report/finding';
import { tableKeys } from '@/lib/report/form';
import { reviewActions, revisionStates } from '@/lib/report/review';
import type { ReportContent } from '@/lib/report/revision';
import { agencies } from './agencies';
import { documents, reports } from './reports';

/**
 * Work on a report: what was read from a document or typed in, on its way through the reviews. The published report stays as it is until the
 * revision is published, which ends it. An agency and year have one open revision at the most.
 */
export const revisions = sqliteTable(
  'revisions',
  {
    id: integer().primaryKey(),
    agencyId: integer()
      .notNull()
      .references(() => agencies.id),
    year: integer().notNull(),
    state: text({ enum: revisionStates }).notNull().default('draft'),
    content: text({ mode: 'json' }).$type<ReportContent>().notNull(),
    documentSha256: text().references(() => documents.sha256),
    /** Why a published report is changed, for the public; null for a first publication. */
    reason: text(),
    /** What the agency says to findings; they become remarks (`finding_remarks`) when the report is published. */
    answers: text({ mode: 'json' }).$type<readonly Answer[]>().notNull().default([]),
    /** Counts the changes, so that two people who edit at the same time notice. */
    edition: integer().notNull().default(1),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
    /** When it was published or given up; null while it is open. */
    closedAt: integer(),
  },
  (table) => [
    uniqueIndex('revisions_open').on(table.agencyId, table.year).where(sql`closed_at IS NULL`),
    // The list at the desk, newest work first (db/queries/list-revisions.ts).
    index('revisions_worked_on').on(table.updatedAt).where(sql`closed_at IS NULL`),
    index('revisions_state').on(table.state, table.updatedAt).where(sql`closed_at IS NULL`),
    index('revisions_agency').on(table.agencyId, table.year),
    index('revisions_document').on(table.documentSha256),
  ],
);

/** Reviews that a revision passed or failed, each with its remark. */
export const revisionSteps = sqliteTable(
  'revision_steps',
  {
    id: integer().primaryKey(),
    revisionId: integer()
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    action: text({ enum: reviewActions }).notNull(),
    staffId: text().notNull(),
    staffName: text().notNull(),
    remark: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index('revision_steps_revision').on(table.revisionId)],
);

/** Figures that a person changed against what was read or published. What was printed stays in the figure; this says who changed it, when and why. */
export const corrections = sqliteTable(
  'corrections',
  {
    id: integer().primaryKey(),
    revisionId: integer()
      .notNull()
      .references(() => revisions.id, { onDelete: 'cascade' }),
    table: text({ enum: tableKeys }).notNull(),
    row: text().notNull(),
    column: text().notNull(),
    /** Null where the cell was not there. */
    before: text({ mode: 'json' }).$type<Figure | null>(),
    after: text({ mode: 'json' }).$type<Figure | null>(),
    reason: text().notNull(),
    staffId: text(),
    staffName: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index('corrections_revision').on(table.revisionId)],
);

/** Every publication of a report. The content of the current one is the report itself; an earlier one keeps its own. */
export const reportVersions = sqliteTable(
  'report_versions',
  {
    reportId: integer()
      .notNull()
      .references(() => reports.id, { onDelete: 'cascade' }),
    /** Counts from 1. */
    number: integer().notNull(),
    /** Null for what was published before versions were kept, or by the operator. */
    revisionId: integer().references(() => revisions.id),
    /** When this portal published it, in milliseconds since 1970. */
    publishedAt: integer().notNull(),
    /** Why it replaced the one before, for the public; null for the first. */
    reason: text(),
    content: text({ mode: 'json' }).$type<ReportContent>(),
    documentSha256: text().references(() => documents.sha256),
  },
  (table) => [
    primaryKey({ columns: [table.reportId, table.number] }),
    index('report_versions_revision').on(table.revisionId),
    index('report_versions_document').on(table.documentSha256),
  ],
);

export type Revision = typeof revisions.$inferSelect;
