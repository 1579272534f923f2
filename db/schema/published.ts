import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { agencyKinds } from '@/lib/report/agency';
import { formKeys } from '@/lib/report/form';
import { agencies } from './agencies';

/**
 * A row for each published report, with what searches and totals sort it by; derived from the report, its agency and its checks.
 * The full-text table `report_words` has a row under the same id (db/refresh-published.ts).
 */
export const publishedReports = sqliteTable(
  'published_reports',
  {
    /** Year × 2³² + id of the report: in the order of ids, what is newest comes last. */
    id: integer().primaryKey(),
    // No reference, since what follows from a deleted report has to be found once more, to be taken out of the full-text table.
    reportId: integer().notNull(),
    agencyId: integer().notNull(),
    year: integer().notNull(),
    kind: text({ enum: agencyKinds }).notNull(),
    /** The government above. */
    parentId: integer(),
    form: text({ enum: formKeys }),
    /** Whether a check fails. */
    hasFindings: integer({ mode: 'boolean' }).notNull(),
    isFictitious: integer({ mode: 'boolean' }).notNull(),
    /** Whether totals of the portal count it: no government above its agency has a report for that year. */
    isCounted: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [uniqueIndex('published_reports_agency_year').on(table.agencyId, table.year)],
);

/** `gap`: the agency has published reports of an earlier and of a later year, and none of this one. */
export const publicationStates = ['onTime', 'late', 'unknown', 'gap'] as const;

/**
 * A row for each year of an agency from its first published report to its newest one; derived (db/refresh-publication.ts). Years after the newest are
 * not stored, since they pass without anything being written.
 */
export const publicationYears = sqliteTable(
  'publication_years',
  {
    agencyId: integer()
      .notNull()
      .references(() => agencies.id, { onDelete: 'cascade' }),
    year: integer().notNull(),
    state: text({ enum: publicationStates }).notNull(),
    isFirst: integer({ mode: 'boolean' }).notNull(),
    kind: text({ enum: agencyKinds }).notNull(),
    isFictitious: integer({ mode: 'boolean' }).notNull(),
    /** Of the agency, which lists are sorted by. */
    pinyin: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.year] }),
    index('publication_years_state').on(table.year, table.state, table.pinyin, table.agencyId),
  ],
);

/** How many rows of `publication_years` there are of each sort: kept by triggers, so that no page counts them. */
export const publicationTotals = sqliteTable(
  'publication_totals',
  {
    isFictitious: integer({ mode: 'boolean' }).notNull(),
    year: integer().notNull(),
    kind: text({ enum: agencyKinds }).notNull(),
    state: text({ enum: publicationStates }).notNull(),
    isFirst: integer({ mode: 'boolean' }).notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.isFictitious, table.year, table.kind, table.state, table.isFirst] })],
);

/**
 * `published`: all published reports; `counted`: those that totals count; `both`: of these, those of agencies that are counted in the year
 * before too; `before`: the year before of the same agencies.
 */
export const totalBases = ['published', 'counted', 'both', 'before'] as const;

/** Totals of the portal, kept so that no page has to add up all reports (db/portal-totals.ts). */
export const portalTotals = sqliteTable(
  'portal_totals',
  {
    isFictitious: integer({ mode: 'boolean' }).notNull(),
    year: integer().notNull(),
    basis: text({ enum: totalBases }).notNull(),
    reports: integer().notNull(),
    /** Sums over the reports that give the number, each with how many do. */
    received: integer().notNull(),
    receivedGiven: integer().notNull(),
    carriedIn: integer().notNull(),
    carriedInGiven: integer().notNull(),
    concluded: integer().notNull(),
    concludedGiven: integer().notNull(),
    carriedOut: integer().notNull(),
    carriedOutGiven: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.isFictitious, table.year, table.basis] })],
);
