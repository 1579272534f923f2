import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { agencyKinds } from '@/lib/report/agency';
import { formKeys } from '@/lib/report/form';

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
