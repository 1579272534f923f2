import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { checkOutcomes } from '@/lib/report/checks/result';
import { reports } from './reports';

/** What the checks of lib/report/checks.ts said about a report when its figures were last written. */
export const checkResults = sqliteTable(
  'check_results',
  {
    reportId: integer()
      .notNull()
      .references(() => reports.id, { onDelete: 'cascade' }),
    /** As in domain.md, such as `requests.balance.total`. */
    checkId: text().notNull(),
    outcome: text({ enum: checkOutcomes }).notNull(),
    /** Both sides as computed; null where a side cannot be told. */
    left: integer(),
    right: integer(),
    /** Blank cells were counted as 0 in one of the sums. */
    tookBlanksAsZero: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reportId, table.checkId] }),
    index('check_results_outcome').on(table.outcome, table.checkId),
  ],
);
