import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Beside } from '@/lib/report/checks/report-to-check';
import { casework, type Total } from '@/lib/report/checks/totals';
import type { Executor } from './client';
import { isPublished } from './is-published';
import { agencies, disputeFigures, reports, requestFigures } from './schema';

/**
 * For each whole of tables 3 and 4, what the published reports of a government's departments on a year come to together.
 * @returns null where the agency has no department here
 */
export function sumDepartments(db: Executor, agencyId: number, year: number): Beside['departments'] {
  const found = db
    .select({ id: reports.id })
    .from(agencies)
    .innerJoin(reports, and(eq(reports.agencyId, agencies.id), eq(reports.year, year), isPublished))
    .where(and(eq(agencies.parentId, agencyId), eq(agencies.kind, 'department')))
    .all();
  if (found.length === 0) return null;
  const ids = found.map(({ id }) => id);
  return Object.fromEntries(casework.map((total) => [total.part, sumOf(db, total, ids)]));
}

function sumOf(db: Executor, { table, row }: Total, reportIds: readonly number[]) {
  const stored = table === 'disputes' ? disputeFigures : requestFigures;
  const [sums] = db
    .select({ count: sql<number>`count(${stored.total})`, sum: sql<number>`coalesce(sum(${stored.total}), 0)` })
    .from(stored)
    .where(and(inArray(stored.reportId, [...reportIds]), eq(stored.row, row)))
    .all();
  return sums ?? { count: 0, sum: 0 };
}
