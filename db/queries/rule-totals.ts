import { and, eq, inArray } from 'drizzle-orm';
import type { RuleTotal } from '@/lib/report/rule-sums';
import { getDatabase } from '../client';
import { isPublished } from '../is-published';
import { type CountedReport, totalsOf } from '../rule-totals';
import { agencies, findings, reportChecks, reports, ruleTotals } from '../schema';

/** A row for each rule, year and form: some hundreds, however many reports there are. */
export async function listRuleTotals({ fictitious }: { fictitious: boolean }): Promise<RuleTotal[]> {
  const found = await getDatabase().select().from(ruleTotals).where(eq(ruleTotals.isFictitious, fictitious));
  return found.map(({ isFictitious: _, ...total }) => total);
}

/** The same of the reports of one agency. */
export async function listRuleTotalsOfAgency(slug: string): Promise<RuleTotal[]> {
  const db = getDatabase();
  const checked = await db
    .select({ report: reportChecks })
    .from(agencies)
    .innerJoin(reports, and(eq(reports.agencyId, agencies.id), isPublished))
    .innerJoin(reportChecks, eq(reportChecks.reportId, reports.id))
    .where(eq(agencies.slug, slug));
  const { reportId, kind, outcome, isAnswered } = findings;
  const ids = checked.map(({ report }) => report.reportId);
  const found = await db
    .select({ reportId, kind, outcome, isAnswered })
    .from(findings)
    .where(and(inArray(reportId, ids), eq(findings.isShown, true)));
  return checked.flatMap(({ report }) => {
    const own = found.filter((finding) => finding.reportId === report.reportId);
    const counted: CountedReport = { ...report, findings: own };
    return totalsOf(counted).map(({ isFictitious: _, ...total }) => total);
  });
}
