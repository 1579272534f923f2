import { type CheckedReport, hasForm } from './checks/compare';
import { fingerprintOf } from './checks/fingerprint';
import type { Beside, ReportToCheck } from './checks/report-to-check';
import type { CheckKind, CheckResult, Finding } from './checks/result';
import { otherRules, sumRules } from './checks/rules';
import { findSums } from './checks/sum-rule';

/**
 * Runs every check on a report. A check for which something is not there – last year's report, say – is left out.
 * @throws where `lastYear` is not the year before
 */
export function runChecks(report: ReportToCheck, beside: Beside): CheckResult[] {
  const { lastYear } = beside;
  const sums = hasForm(report) ? checkFigures(report, lastYear && hasForm(lastYear) ? lastYear : null) : [];
  return [
    ...sums,
    ...otherRules.flatMap((rule) => rule.find(report, beside).map((finding) => resultOf(rule.kind, finding))),
  ];
}

/** The checks that look at nothing but figures: sums. @throws as `runChecks` */
export function checkFigures(report: CheckedReport, lastYear: CheckedReport | null): CheckResult[] {
  if (lastYear && lastYear.year !== report.year - 1) throw new Error(`${lastYear.year} is not before ${report.year}`);
  return sumRules.flatMap((rule) => findSums(rule, report, lastYear).map((finding) => resultOf(rule.kind, finding)));
}

function resultOf(kind: CheckKind, finding: Finding): CheckResult {
  const id = `${kind}.${finding.part}`;
  return { id, kind, ...finding, fingerprint: fingerprintOf(id, finding.evidence) };
}
