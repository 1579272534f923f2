import { disputeGroups, type FormKey, type TableKey } from '../form';
import type { ReportToCheck } from './report-to-check';
import type { Term } from './result';

/** A figure that stands for a whole: what is looked at from year to year, and from a government to its departments. */
export interface Total {
  /** Its name in the ids of checks. */
  part: string;
  table: TableKey;
  row: string;
  column: string;
  /** The form that has it; none for a figure that both have. */
  form?: FormKey;
}

/** Of tables 3 and 4. */
export const casework: readonly Total[] = [
  ...['received', 'concluded', 'carriedOut'].map((row) => ({
    part: row,
    table: 'requests' as const,
    row,
    column: 'total',
  })),
  ...disputeGroups.map((row) => ({ part: row, table: 'disputes' as const, row, column: 'total' })),
];

const ofProactive = (row: string, column: string, form?: FormKey): Total => {
  return { part: `${row}.${column}`, table: 'proactive', row, column, form };
};

/** Of table 2. */
export const work: readonly Total[] = [
  ...['rules', 'normativeDocuments'].flatMap((row) => [
    ofProactive(row, 'inForce', '2021'),
    ofProactive(row, 'publicTotal', '2019'),
  ]),
  ...['licensing', 'penalties', 'coercion'].map((row) => ofProactive(row, 'decisions')),
  ofProactive('fees', 'amount', '2021'),
];

/**
 * A figure of a report. Of an amount it is the number nearest to it, good for comparing; to show one, take what was printed.
 */
export function termOfTotal({ year, tables }: ReportToCheck, { table, row, column }: Total): Term {
  const figure = tables[table]?.[row]?.[column];
  const value = figure?.state === 'value' ? Number(figure.value) : Number.NaN;
  const state = figure?.state ?? 'absent';
  return { table, row, column, year, sign: 1, state, value: Number.isNaN(value) ? null : value };
}
