import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { CheckKind, CheckOutcome } from '@/lib/report/checks/result';
import type { FindingOutcome, Remark, ReportFinding, ResolvedFinding } from '@/lib/report/finding';
import { getDatabase } from '../client';
import { groupBy } from '../group-by';
import { isPublished } from '../is-published';
import { agencies, findingRemarks, findings, reportChecks, reports } from '../schema';

export type OutcomeCounts = Record<CheckOutcome, number>;
export const noChecks: Readonly<OutcomeCounts> = { pass: 0, fail: 0, cannotTell: 0, notice: 0 };

/** What the checks of a published report found, in the order of the checks, and what they found of it before. */
export interface ReportFindings {
  counts: OutcomeCounts;
  findings: ReportFinding[];
  /** Newest first. */
  resolved: ResolvedFinding[];
}

type StoredFinding = typeof findings.$inferSelect;

/** @param reportId of a published report */
export async function loadReportFindings(reportId: number): Promise<ReportFindings> {
  const db = getDatabase();
  const [counts = noChecks] = await db
    .select({
      pass: reportChecks.pass,
      fail: reportChecks.fail,
      cannotTell: reportChecks.cannotTell,
      notice: reportChecks.notice,
    })
    .from(reportChecks)
    .where(eq(reportChecks.reportId, reportId));
  const rows = await db.select().from(findings).where(eq(findings.reportId, reportId)).orderBy(asc(findings.id));
  const remarks = await loadRemarks([reportId]);
  const shown = rows.filter(({ isShown }) => isShown);
  const past = rows.flatMap((row): ResolvedFinding[] => {
    const { resolvedAt, cause, became } = row;
    return resolvedAt === null || cause === null
      ? []
      : [{ ...toFinding(row, remarks), resolvedAt, cause, became: became ?? null }];
  });
  return {
    counts,
    findings: [...shown.filter(({ outcome }) => outcome === 'fail'), ...shown.filter(isNotice)].map((row) =>
      toFinding(row, remarks),
    ),
    resolved: past.sort((one, other) => other.resolvedAt - one.resolvedAt),
  };
}

const isNotice = ({ outcome }: { outcome: FindingOutcome }) => outcome === 'notice';

export function toFinding(
  { reportId, checkId, kind, outcome, cells, evidence, fingerprint }: StoredFinding,
  remarks: ReadonlyMap<string, Remark[]>,
): ReportFinding {
  const part = checkId.slice(kind.length + 1);
  const own = remarks.get(remarkKey({ reportId, checkId, fingerprint })) ?? [];
  return { id: checkId, kind, part, outcome, cells, evidence, fingerprint, remarks: own };
}

const remarkKey = ({ reportId, checkId, fingerprint }: Pick<StoredFinding, 'reportId' | 'checkId' | 'fingerprint'>) =>
  `${reportId} ${checkId} ${fingerprint}`;

/** What was answered to findings of some reports, by `remarkKey`. */
export async function loadRemarks(reportIds: readonly number[]): Promise<Map<string, Remark[]>> {
  const rows = await getDatabase()
    .select()
    .from(findingRemarks)
    .where(inArray(findingRemarks.reportId, [...reportIds]))
    .orderBy(asc(findingRemarks.id));
  const groups = groupBy(rows, remarkKey);
  return new Map(
    [...groups].map(([key, group]) => [
      key,
      group.map(({ role, text, language, writtenAt }) => ({ role, text, language, writtenAt })),
    ]),
  );
}

/** How the checks of some reports came out, by report. */
export async function loadOutcomeCounts(reportIds: readonly number[]): Promise<Map<number, OutcomeCounts>> {
  const rows = await getDatabase()
    .select()
    .from(reportChecks)
    .where(inArray(reportChecks.reportId, [...reportIds]));
  return new Map(
    rows.map(({ reportId, pass, fail, cannotTell, notice }) => [reportId, { pass, fail, cannotTell, notice }]),
  );
}

/** A finding as the page of its agency counts it. */
export interface AgencyFinding {
  year: number;
  kind: CheckKind;
  checkId: string;
  outcome: FindingOutcome;
}

/** What the checks found in an agency's published reports, and how many earlier findings are resolved, by year. */
export async function listFindingsOfAgency(
  slug: string,
): Promise<{ findings: AgencyFinding[]; resolved: { year: number }[] }> {
  const db = getDatabase();
  const [agency] = await db.select({ id: agencies.id }).from(agencies).where(eq(agencies.slug, slug));
  if (!agency) return { findings: [], resolved: [] };
  const own = await db
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.agencyId, agency.id), isPublished));
  const isOwn = inArray(
    findings.reportId,
    own.map(({ id }) => id),
  );
  const { year, kind, checkId, outcome } = findings;
  return {
    findings: await db
      .select({ year, kind, checkId, outcome })
      .from(findings)
      .where(and(isOwn, eq(findings.isShown, true)))
      .orderBy(desc(year), asc(findings.id)),
    resolved: await db
      .select({ year })
      .from(findings)
      .where(and(isOwn, isNotNull(findings.resolvedAt))),
  };
}
