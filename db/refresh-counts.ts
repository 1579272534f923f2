import { and, eq, inArray } from 'drizzle-orm';
import { takeCounts } from '@/lib/report/counts';
import type { Executor } from './client';
import { reportCounts, reports } from './schema';
import { loadTables } from './tables';

/** Takes the counts of an agency's published reports of some years anew from their figures; what is not published has none. */
export function refreshCounts(db: Executor, agencyId: number, years: readonly number[]): void {
  const found = db
    .select({ id: reports.id, form: reports.form, status: reports.status })
    .from(reports)
    .where(and(eq(reports.agencyId, agencyId), inArray(reports.year, [...years])))
    .all();
  const ids = found.map(({ id }) => id);
  db.delete(reportCounts).where(inArray(reportCounts.reportId, ids)).run();
  const published = found.filter(({ status }) => status === 'published');
  const tables = loadTables(db, published);
  for (const { id } of published) {
    db.insert(reportCounts)
      .values({ reportId: id, ...takeCounts(tables.get(id) ?? {}) })
      .run();
  }
}
