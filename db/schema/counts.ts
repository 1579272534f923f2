import { index, integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { reports } from './reports';

/**
 * The counts of lib/report/counts.ts of each published report, so that an indicator over many reports is a quotient of two columns. Derived from
 * the figures, never the other way round; null where a count is not known.
 */
export const reportCounts = sqliteTable(
  'report_counts',
  {
    reportId: integer()
      .primaryKey()
      .references(() => reports.id, { onDelete: 'cascade' }),
    received: integer(),
    carriedIn: integer(),
    workload: integer(),
    concluded: integer(),
    carriedOut: integer(),
    granted: integer(),
    partlyGranted: integer(),
    disclosed: integer(),
    denied: integer(),
    unavailable: integer(),
    notProcessed: integer(),
    other: integer(),
    organisations: integer(),
    disputes: integer(),
    reconsiderationClosed: integer(),
    reconsiderationCorrected: integer(),
    litigationClosed: integer(),
    litigationCorrected: integer(),
    normativeStock: integer(),
  },
  (table) => [index('report_counts_received').on(table.received)],
);
