import { and, eq, isNull } from 'drizzle-orm';
import type { CheckResult } from '@/lib/report/checks/result';
import { isFindingOutcome, type ResolutionCause, type ResolvedFinding } from '@/lib/report/finding';
import { type CheckedReportRow, checkReports } from './check-reports';
import type { Executor } from './client';
import { type CountedReport, changeRuleTotals } from './rule-totals';
import { agencies, findingRemarks, findings, reportChecks } from './schema';
import { refreshSketches } from './similar-sections';

type StoredFinding = typeof findings.$inferSelect;
type Agency = Pick<typeof agencies.$inferSelect, 'id' | 'isFictitious'>;

/**
 * Checks an agency's reports of some years again, and those of the years after, which compare themselves with them. To be called inside the
 * transaction that wrote the reports.
 * @param cause why findings may have ceased to hold: something in the reports was changed, or the rules were
 */
export function refreshChecks(
  db: Executor,
  agencyId: number,
  years: readonly number[],
  cause: ResolutionCause = 'report',
): void {
  const { id, isFictitious } = agencies;
  const agency = db.select({ id, isFictitious }).from(agencies).where(eq(id, agencyId)).get();
  if (!agency) return;
  const targets = [...new Set(years.flatMap((year) => [year, year + 1]))];
  for (const checked of checkReports(db, agencyId, targets)) {
    refreshSketches(db, checked.id, checked.status === 'published', checked.sections);
    const before = loadCounted(db, checked.id);
    storeResults(db, agency, checked, cause, Date.now());
    changeRuleTotals(db, before, loadCounted(db, checked.id));
  }
}

/** Takes reports out of the totals by rule. To be called before they are deleted. */
export function forgetChecks(db: Executor, reportIds: readonly number[]): void {
  for (const id of reportIds) changeRuleTotals(db, loadCounted(db, id), null);
}

function storeResults(
  db: Executor,
  agency: Agency,
  { id: reportId, year, form, status, results }: CheckedReportRow,
  cause: ResolutionCause,
  now: number,
): void {
  const own = { year, form: form ?? ('none' as const) };
  const isPublished = status === 'published';
  const found = results.flatMap((result) => {
    return isFindingOutcome(result.outcome) ? [{ ...result, outcome: result.outcome }] : [];
  });
  const current = db
    .select()
    .from(findings)
    .where(and(eq(findings.reportId, reportId), isNull(findings.resolvedAt)))
    .all();
  for (const before of current) {
    if (!found.some((finding) => isSame(before, finding))) resolve(db, before, results, cause, now);
  }
  const answered = new Set(
    db
      .select()
      .from(findingRemarks)
      .where(eq(findingRemarks.reportId, reportId))
      .all()
      .map((remark) => `${remark.checkId} ${remark.fingerprint}`),
  );
  for (const { id: checkId, kind, outcome, cells, evidence, fingerprint } of found) {
    const values = {
      ...own,
      isFictitious: agency.isFictitious,
      outcome,
      cells,
      evidence,
      isShown: isPublished,
      isAnswered: answered.has(`${checkId} ${fingerprint}`),
      resolvedAt: null,
      cause: null,
      became: null,
    };
    const shownAt = current.find((before) => isSame(before, { id: checkId, fingerprint }))?.shownAt ?? null;
    const shown = { shownAt: shownAt ?? (isPublished ? now : null) };
    db.insert(findings)
      .values({ reportId, agencyId: agency.id, kind, checkId, fingerprint, ...values, ...shown })
      .onConflictDoUpdate({
        target: [findings.reportId, findings.checkId, findings.fingerprint],
        set: { ...values, ...shown },
      })
      .run();
  }
  const counts = { pass: 0, fail: 0, cannotTell: 0, notice: 0 };
  for (const { outcome } of results) counts[outcome] += 1;
  const told = [...new Set(results.flatMap(({ kind, outcome }) => (outcome === 'cannotTell' ? [] : [kind])))];
  const row = { ...own, ...counts, told, isFictitious: agency.isFictitious, isPublished };
  db.insert(reportChecks)
    .values({ reportId, ...row })
    .onConflictDoUpdate({ target: reportChecks.reportId, set: row })
    .run();
}

const isSame = (stored: StoredFinding, { id, fingerprint }: Pick<CheckResult, 'id' | 'fingerprint'>) =>
  stored.checkId === id && stored.fingerprint === fingerprint;

/** A finding that was never public leaves no trace; one that was is kept, with what the check says now. */
function resolve(
  db: Executor,
  before: StoredFinding,
  results: readonly CheckResult[],
  cause: ResolutionCause,
  now: number,
): void {
  if (before.shownAt === null) {
    db.delete(findings).where(eq(findings.id, before.id)).run();
    return;
  }
  const after = results.find(({ id }) => id === before.checkId);
  const became: ResolvedFinding['became'] = after ? { outcome: after.outcome, evidence: after.evidence } : null;
  db.update(findings).set({ isShown: false, resolvedAt: now, cause, became }).where(eq(findings.id, before.id)).run();
}

/** What a report contributes to the totals by rule as it is stored; null where it is not public. */
function loadCounted(db: Executor, reportId: number): CountedReport | null {
  const report = db.select().from(reportChecks).where(eq(reportChecks.reportId, reportId)).get();
  if (!report?.isPublished) return null;
  const { kind, outcome, isAnswered } = findings;
  const own = db
    .select({ kind, outcome, isAnswered })
    .from(findings)
    .where(and(eq(findings.reportId, reportId), eq(findings.isShown, true)))
    .all();
  return { ...report, findings: own };
}
