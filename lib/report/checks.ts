import { type CheckedReport, compare } from './checks/compare';
import { fingerprintOf } from './checks/fingerprint';
import type { Beside, ReportToCheck } from './checks/report-to-check';
import type { CheckKind, CheckResult, Finding } from './checks/result';
import { rules } from './checks/rules';
import { groupNotices } from './narrative/group-notices';

/**
 * Runs every check on a report. A check for which something is not there – last year's report, say – is left out.
 * @throws where `lastYear` is not the year before
 */
export function runChecks(report: ReportToCheck, { lastYear }: Beside): CheckResult[] {
  if (report.form === null) return [];
  const [now, last] = [withForm(report), lastYear && withForm(lastYear)];
  if (!now) return [];
  return [...checkFigures(now, last), ...groupNotices(now, last).map(([kind, finding]) => resultOf(kind, finding))];
}

const withForm = (report: ReportToCheck) => (report.form === null ? null : { ...report, form: report.form });

/** The checks that look at nothing but figures: sums. @throws as `runChecks` */
export function checkFigures(report: CheckedReport, lastYear: CheckedReport | null): CheckResult[] {
  if (lastYear && lastYear.year !== report.year - 1) throw new Error(`${lastYear.year} is not before ${report.year}`);
  return rules.flatMap(({ kind, equations }) =>
    equations(report, lastYear).map(({ part, left, right }) =>
      resultOf(kind, {
        part,
        ...compare(left, right),
        cells: [...left, ...right].map(({ table, row, column, year }) => ({ table, row, column, year })),
      }),
    ),
  );
}

function resultOf(kind: CheckKind, finding: Finding): CheckResult {
  const id = `${kind}.${finding.part}`;
  return { id, kind, ...finding, fingerprint: fingerprintOf(id, finding.evidence) };
}
