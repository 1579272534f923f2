import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Remark } from '@/lib/report/finding';
import { getDatabase } from '../client';
import { changeRuleTotals } from '../rule-totals';
import { agencies, findingRemarks, findings, reportChecks, reports } from '../schema';

/** `unchanged`: the newest remark on the finding says the same already. */
export type RemarkOutcome = 'published' | 'unchanged' | 'reportUnknown' | 'findingUnknown';

/**
 * Publishes a remark beside a finding that holds now.
 * @param checkId such as `requests.balance.total`
 */
export async function addRemark(
  { slug, year, checkId }: { slug: string; year: number; checkId: string },
  remark: Omit<Remark, 'writtenAt'>,
): Promise<RemarkOutcome> {
  return getDatabase().transaction(
    (tx) => {
      const report = tx
        .select({ id: reports.id })
        .from(reports)
        .innerJoin(agencies, eq(agencies.id, reports.agencyId))
        .where(and(eq(agencies.slug, slug), eq(reports.year, year), eq(reports.status, 'published')))
        .get();
      if (!report) return 'reportUnknown';
      const isOfCheck = and(eq(findings.reportId, report.id), eq(findings.checkId, checkId));
      const finding = tx
        .select()
        .from(findings)
        .where(and(isOfCheck, isNull(findings.resolvedAt)))
        .get();
      if (!finding) return 'findingUnknown';
      const { fingerprint, kind, outcome } = finding;
      const isOfFinding = and(eq(findingRemarks.reportId, report.id), eq(findingRemarks.checkId, checkId));
      const last = tx
        .select()
        .from(findingRemarks)
        .where(and(isOfFinding, eq(findingRemarks.fingerprint, fingerprint)))
        .orderBy(desc(findingRemarks.id))
        .get();
      if (last && last.text === remark.text && last.role === remark.role) return 'unchanged';
      tx.insert(findingRemarks)
        .values({ reportId: report.id, checkId, fingerprint, ...remark, writtenAt: Date.now() })
        .run();
      if (finding.isAnswered) return 'published';
      tx.update(findings).set({ isAnswered: true }).where(eq(findings.id, finding.id)).run();
      const counted = tx.select().from(reportChecks).where(eq(reportChecks.reportId, report.id)).get();
      if (counted?.isPublished) {
        const before = { ...counted, findings: [{ kind, outcome, isAnswered: false }] };
        changeRuleTotals(tx, before, { ...counted, findings: [{ kind, outcome, isAnswered: true }] });
      }
      return 'published';
    },
    { behavior: 'immediate' },
  );
}
