import { and, eq, inArray } from 'drizzle-orm';
import { checkFigures } from '@/lib/report/checks';
import type { CheckedReport } from '@/lib/report/checks/compare';
import type { Executor } from './client';
import { checkResults, reports } from './schema';
import { loadTables } from './tables';

/**
 * Checks an agency's reports of some years again, and those of the years after, which compare themselves with them.
 * A report is compared with the year before only where that one is published. To be called inside the transaction that wrote the reports.
 */
export function refreshChecks(db: Executor, agencyId: number, years: readonly number[]): void {
  const targets = new Set(years.flatMap((year) => [year, year + 1]));
  const needed = [...targets].flatMap((year) => [year - 1, year]);
  const found = db
    .select({ id: reports.id, year: reports.year, form: reports.form, status: reports.status })
    .from(reports)
    .where(and(eq(reports.agencyId, agencyId), inArray(reports.year, needed)))
    .all();
  const tables = loadTables(db, found);
  const checked = (year: number, isPublishedOnly: boolean): CheckedReport | null => {
    const report = found.find((candidate) => candidate.year === year);
    if (!report?.form || (isPublishedOnly && report.status !== 'published')) return null;
    return { year, form: report.form, tables: tables.get(report.id) ?? {} };
  };
  for (const { id, year } of found.filter((report) => targets.has(report.year))) {
    const report = checked(year, false);
    const results = report ? checkFigures(report, checked(year - 1, true)) : [];
    const rows = results.flatMap(({ id: checkId, outcome, evidence }) => {
      if (evidence.is !== 'sums') return [];
      const { left, right, tookBlanksAsZero } = evidence;
      return [{ reportId: id, checkId, outcome, left: left.sum, right: right.sum, tookBlanksAsZero }];
    });
    db.delete(checkResults).where(eq(checkResults.reportId, id)).run();
    if (rows.length > 0) db.insert(checkResults).values(rows).run();
  }
}
