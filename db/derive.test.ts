import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { measureCounts } from '@/lib/report/indicators';
import { getDatabase } from './client';
import { derive, deriveAll } from './derive';
import { loadSample } from './sample/load';
import { agencies, reportCounts, reports } from './schema';
import { setUpTestDatabase } from './test-database';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

function find(slug: string, year: number) {
  const found = getDatabase()
    .select({ id: reports.id, agencyId: reports.agencyId, counts: reportCounts })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .leftJoin(reportCounts, eq(reportCounts.reportId, reports.id))
    .where(and(eq(agencies.slug, slug), eq(reports.year, year)))
    .get();
  if (!found) throw new Error(`no report of ${slug} on ${year}`);
  return found;
}

test('a published report has its counts, from which indicators follow', () => {
  const { counts } = find('suqian', 2024);
  expect(counts).toMatchObject({ received: 3525, workload: 3646, concluded: 3521, carriedOut: 125 });
  expect(counts && measureCounts('conclusionRate', counts)).toMatchObject({ numerator: 3521, denominator: 3646 });
});

test('a count that the report does not give is not known', () => {
  expect(find('shanghai-general-office', 2019).counts?.granted).toBeNull();
});

test('a report that is taken back has no counts', () => {
  const { id, agencyId } = find('suqian', 2024);
  getDatabase().update(reports).set({ status: 'withdrawn' }).where(eq(reports.id, id)).run();
  getDatabase().transaction((tx) => derive(tx, agencyId, [2024]));
  expect(find('suqian', 2024).counts).toBeNull();
});

test('everything can be worked out anew', () => {
  getDatabase().delete(reportCounts).run();
  deriveAll(getDatabase());
  expect(find('suqian', 2024).counts).toMatchObject({ received: 3525 });
});
