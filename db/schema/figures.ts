import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { reports } from './reports';

/**
 * Figures are stored by row of their statutory table, with a column for each cell: counts as integers, amounts as the decimal text that was printed.
 *
 * `states` has one letter for each cell of the row in the order of the form: `v` value, `b` blank, `u` unreadable, `-` not in the document.
 * A cell that is not `v` is NULL in its column, so that a sum in SQL never takes it for a zero.
 *
 * `origin` is JSON: for each cell of the row its printed text where that differs from the value, and its place in the document.
 */
const rowOfTable = () => ({
  reportId: integer()
    .notNull()
    .references(() => reports.id, { onDelete: 'cascade' }),
  row: text().notNull(),
  states: text().notNull(),
  origin: text().notNull(),
});

/** Table 2; which of the columns a row uses is told by the form. */
export const proactiveFigures = sqliteTable(
  'proactive_figures',
  {
    ...rowOfTable(),
    issued: integer(),
    repealed: integer(),
    inForce: integer(),
    made: integer(),
    newlyPublic: integer(),
    publicTotal: integer(),
    itemsLastYear: integer(),
    itemsChange: integer(),
    decisions: integer(),
    items: integer(),
    amount: text(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.row] })],
);

/** Table 3. */
export const requestFigures = sqliteTable(
  'request_figures',
  {
    ...rowOfTable(),
    naturalPerson: integer(),
    business: integer(),
    research: integer(),
    publicInterest: integer(),
    legalService: integer(),
    otherOrganisation: integer(),
    total: integer(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.row] })],
);

/** Table 4: a row for each of its three groups. */
export const disputeFigures = sqliteTable(
  'dispute_figures',
  {
    ...rowOfTable(),
    upheld: integer(),
    corrected: integer(),
    otherResult: integer(),
    pending: integer(),
    total: integer(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.row] })],
);
