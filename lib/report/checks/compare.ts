import type { FigureTables } from '../figure';
import type { FormKey, TableKey } from '../form';
import type { CheckOutcome, Side, SumsEvidence, Term } from './result';

/** The figures of a report, as far as a check looks at them. */
export interface CheckedReport {
  year: number;
  form: FormKey;
  tables: FigureTables;
}

/** Whether a report has tables; sums can be made of no other. */
export function hasForm<Report extends { form: FormKey | null }>(report: Report): report is Report & { form: FormKey } {
  return report.form !== null;
}

/**
 * Looks up a cell for a sum.
 * @param sign −1 where the cell is subtracted
 */
export function termOf(report: CheckedReport, table: TableKey, row: string, column: string, sign: 1 | -1 = 1): Term {
  const figure = report.tables[table]?.[row]?.[column];
  const value = figure?.state === 'value' && typeof figure.value === 'number' ? figure.value : null;
  return { table, row, column, year: report.year, sign, state: figure?.state ?? 'absent', value };
}

/**
 * Compares two sums. A side with an unreadable or absent cell cannot be told. A blank is 0 only inside a sum that has a value too, or
 * where the other side comes to 0: a sum of nothing but blanks says nothing against a number.
 */
export function compare(leftTerms: Term[], rightTerms: Term[]): { outcome: CheckOutcome; evidence: SumsEvidence } {
  const left: Side = { terms: leftTerms, sum: sumOf(leftTerms) };
  const right: Side = { terms: rightTerms, sum: sumOf(rightTerms) };
  if (isAllBlank(leftTerms) && (right.sum === 0 || isAllBlank(rightTerms))) left.sum = 0;
  if (isAllBlank(rightTerms) && left.sum === 0) right.sum = 0;
  if (left.sum === null || right.sum === null) {
    return { outcome: 'cannotTell', evidence: { is: 'sums', left, right, difference: null, tookBlanksAsZero: false } };
  }
  const difference = left.sum - right.sum;
  const tookBlanksAsZero = [...leftTerms, ...rightTerms].some(({ state }) => state === 'blank');
  return {
    outcome: difference === 0 ? 'pass' : 'fail',
    evidence: { is: 'sums', left, right, difference, tookBlanksAsZero },
  };
}

function isAllBlank(terms: Term[]): boolean {
  return terms.every(({ state }) => state === 'blank');
}

function sumOf(terms: Term[]): number | null {
  const isTellable = terms.every(({ state, value }) => state === 'blank' || value !== null) && !isAllBlank(terms);
  return isTellable ? terms.reduce((sum, { sign, value }) => sum + sign * (value ?? 0), 0) : null;
}
