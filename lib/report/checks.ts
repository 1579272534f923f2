import { type CellAddress, type CheckedReport, type Comparison, compare } from './checks/compare';
import { type CheckKind, rules } from './checks/rules';

/** What a check says about a report. Its sentences are the messages `check.<kind>.title` and `check.<kind>.explanation`. */
export interface CheckResult extends Comparison {
  /** `<kind>.<part>`, such as `requests.balance.total`; never changes its meaning. */
  id: string;
  kind: CheckKind;
  /** The row, column or group of the form that the check is about. */
  part: string;
  /** Every cell that was looked at. */
  cells: CellAddress[];
}

/**
 * Runs every check on a report.
 * @param lastYear the same agency's report of the year before; without it the checks across years are left out
 * @throws where `lastYear` is not the year before
 */
export function runChecks(report: CheckedReport, lastYear: CheckedReport | null): CheckResult[] {
  if (lastYear && lastYear.year !== report.year - 1) throw new Error(`${lastYear.year} is not before ${report.year}`);
  return rules.flatMap(({ kind, equations }) =>
    equations(report, lastYear).map(({ part, left, right }) => ({
      id: `${kind}.${part}`,
      kind,
      part,
      ...compare(left, right),
      cells: [...left, ...right].map(({ table, row, column, year }) => ({ table, row, column, year })),
    })),
  );
}
