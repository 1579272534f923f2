import { sql } from 'drizzle-orm';
import type { CheckKind } from '@/lib/report/checks/result';
import type { FindingOutcome } from '@/lib/report/finding';
import type { Executor } from './client';
import { type reportChecks, ruleTotals } from './schema';

/** A published report as far as it counts in the totals by rule. */
export interface CountedReport
  extends Pick<typeof reportChecks.$inferSelect, 'year' | 'form' | 'isFictitious' | 'told'> {
  findings: readonly { kind: CheckKind; outcome: FindingOutcome; isAnswered: boolean }[];
}

type Total = typeof ruleTotals.$inferSelect;
const counted = ['told', 'found', 'findings', 'failures', 'answered', 'answeredFailures'] as const;
type Counts = Pick<Total, (typeof counted)[number]>;

/** Replaces what a report contributes to the totals; null where it contributed, or contributes, nothing. */
export function changeRuleTotals(db: Executor, before: CountedReport | null, after: CountedReport | null): void {
  const changes = new Map<string, Total>();
  const add = (report: CountedReport, sign: 1 | -1) => {
    for (const total of totalsOf(report)) {
      const key = [total.kind, total.year, total.form, total.isFictitious].join(' ');
      const known = changes.get(key);
      const change = { ...total };
      for (const count of counted) change[count] = (known?.[count] ?? 0) + sign * total[count];
      changes.set(key, change);
    }
  };
  if (before) add(before, -1);
  if (after) add(after, 1);
  for (const change of changes.values()) {
    if (counted.some((count) => change[count] !== 0)) addToTotal(db, change);
  }
}

function addToTotal(db: Executor, change: Total): void {
  const sums = {
    told: sql`${ruleTotals.told} + excluded.told`,
    found: sql`${ruleTotals.found} + excluded.found`,
    findings: sql`${ruleTotals.findings} + excluded.findings`,
    failures: sql`${ruleTotals.failures} + excluded.failures`,
    answered: sql`${ruleTotals.answered} + excluded.answered`,
    answeredFailures: sql`${ruleTotals.answeredFailures} + excluded.answered_failures`,
  };
  db.insert(ruleTotals)
    .values(change)
    .onConflictDoUpdate({
      target: [ruleTotals.kind, ruleTotals.year, ruleTotals.form, ruleTotals.isFictitious],
      set: sums,
    })
    .run();
}

export function totalsOf({ year, form, isFictitious, told, findings }: CountedReport): Total[] {
  const kinds = new Set([...told, ...findings.map(({ kind }) => kind)]);
  return [...kinds].map((kind) => {
    const own = findings.filter((finding) => finding.kind === kind);
    const failures = own.filter(({ outcome }) => outcome === 'fail');
    const counts: Counts = {
      told: told.includes(kind) ? 1 : 0,
      found: own.length > 0 ? 1 : 0,
      findings: own.length,
      failures: failures.length,
      answered: own.filter(({ isAnswered }) => isAnswered).length,
      answeredFailures: failures.filter(({ isAnswered }) => isAnswered).length,
    };
    return { kind, year, form, isFictitious, ...counts };
  });
}

/** Works all totals by rule out anew from what is stored of the reports: after many were written at once. */
export function refreshAllRuleTotals(db: Executor): void {
  db.delete(ruleTotals).run();
  db.run(sql`
    INSERT INTO rule_totals (kind, year, form, is_fictitious, told, found, findings, failures, answered, answered_failures)
    SELECT kind, year, form, is_fictitious, sum(told), sum(found), sum(findings), sum(failures), sum(answered), sum(answered_failures)
    FROM (
      SELECT told.value AS kind, year, form, is_fictitious, 1 AS told, 0 AS found, 0 AS findings, 0 AS failures, 0 AS answered, 0 AS answered_failures
      FROM report_checks, json_each(report_checks.told) AS told WHERE is_published = 1
      UNION ALL
      SELECT findings.kind, checks.year, checks.form, checks.is_fictitious, 0, 1, count(*), sum(outcome = 'fail'), sum(is_answered),
        sum(outcome = 'fail' AND is_answered)
      FROM findings JOIN report_checks AS checks USING (report_id)
      WHERE findings.is_shown = 1 AND checks.is_published = 1 GROUP BY findings.report_id, findings.kind
    ) GROUP BY kind, year, form, is_fictitious`);
}
