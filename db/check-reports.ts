import { and, asc, eq, inArray } from 'drizzle-orm';
import { runChecks } from '@/lib/report/checks';
import type { ReportToCheck } from '@/lib/report/checks/report-to-check';
import type { CheckResult } from '@/lib/report/checks/result';
import type { FormKey } from '@/lib/report/form';
import type { Executor } from './client';
import { sumDepartments } from './department-sums';
import { groupBy } from './group-by';
import { type Report, reports, sections } from './schema';
import { findSimilarSections } from './similar-sections';
import { loadTables } from './tables';

export interface CheckedReportRow {
  id: number;
  year: number;
  form: FormKey | null;
  status: Report['status'];
  sections: ReportToCheck['sections'];
  results: CheckResult[];
}

/**
 * Runs every check on an agency's reports of some years, by year. A report is compared with the year before only where that one is published.
 */
export function checkReports(db: Executor, agencyId: number, years: readonly number[]): CheckedReportRow[] {
  const found = loadReports(db, agencyId, [...new Set(years.flatMap((year) => [year - 1, year]))]);
  return found
    .filter(({ report }) => years.includes(report.year))
    .map(({ id, status, report }) => {
      const before = found.find((other) => other.report.year === report.year - 1 && other.status === 'published');
      const beside = {
        lastYear: before?.report ?? null,
        departments: sumDepartments(db, agencyId, report.year),
        similar: findSimilarSections(db, { id, agencyId, year: report.year }, report.sections),
      };
      const { year, form, sections: texts } = report;
      return { id, year, form, status, sections: texts, results: runChecks(report, beside) };
    });
}

/**
 * Runs every check on what somebody works on, as if it were published now.
 * @param own whose report it is, and of which year
 */
export function checkContent(
  db: Executor,
  { agencyId, year }: { agencyId: number; year: number },
  content: Omit<ReportToCheck, 'year'>,
): CheckResult[] {
  const stored = loadReports(db, agencyId, [year - 1, year]);
  const id = stored.find(({ report }) => report.year === year)?.id ?? Number.MAX_SAFE_INTEGER;
  const before = stored.find(({ status, report }) => report.year === year - 1 && status === 'published');
  return runChecks(
    { ...content, year },
    {
      lastYear: before?.report ?? null,
      departments: sumDepartments(db, agencyId, year),
      similar: findSimilarSections(db, { id, agencyId, year }, content.sections),
    },
  );
}

function loadReports(db: Executor, agencyId: number, years: readonly number[]) {
  const found = db
    .select()
    .from(reports)
    .where(and(eq(reports.agencyId, agencyId), inArray(reports.year, [...years])))
    .orderBy(asc(reports.year))
    .all();
  const tables = loadTables(db, found);
  const ids = found.map(({ id }) => id);
  const texts = groupBy(
    db.select().from(sections).where(inArray(sections.reportId, ids)).orderBy(asc(sections.number)).all(),
    ({ reportId }) => reportId,
  );
  return found.map(({ id, status, year, form, title, periodFrom, periodTo }) => {
    const period = periodFrom && periodTo ? { from: periodFrom, to: periodTo } : null;
    const own = { year, form, title, period, sections: texts.get(id) ?? [], tables: tables.get(id) ?? {} };
    return { id, status, report: own satisfies ReportToCheck };
  });
}
