import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { changedCells } from '@/lib/report/revision';
import { getDatabase } from './client';
import { publish } from './publish';
import { findReport } from './queries/reports';
import { findHistory } from './queries/versions';
import { loadContent } from './report-content';
import { loadSample } from './sample/load';
import { agencies, reports } from './schema';
import { setUpTestDatabase } from './test-database';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
  getDatabase().update(reports).set({ isSample: false }).run();
});

/** Publishes a report anew with another total of requests received. */
function correct(received: number, reason: string): number {
  const db = getDatabase();
  const found = db
    .select({ report: reports })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(agencies.slug, 'suqian'), eq(reports.year, 2024)))
    .get();
  if (!found) throw new Error('no report');
  const { report } = found;
  return db.transaction((tx) => {
    const content = loadContent(tx, report);
    const requests = content.tables.requests ?? {};
    const total = { state: 'value', value: received, printed: '3525' } as const;
    const tables = { ...content.tables, requests: { ...requests, received: { ...requests.received, total } } };
    const { agencyId, year, documentSha256 } = report;
    return publish(
      tx,
      { agencyId, year, content: { ...content, tables }, documentSha256, revisionId: null, reason, answers: [] },
      Date.now(),
    );
  });
}

const totals = async () =>
  (await findHistory('suqian', 2024))?.versions.map(({ content }) => content.tables.requests?.received?.total);

describe('a report that is published again', () => {
  test('is a version more, and the versions before are there as they were', async () => {
    const before = await findReport('suqian', 2024);
    expect(correct(3526, '录入有误')).toBe(2);
    expect(correct(3527, '再次更正')).toBe(3);
    expect(await totals()).toMatchObject([{ value: 3525 }, { value: 3526 }, { value: 3527 }]);
    const history = await findHistory('suqian', 2024);
    expect(history?.versions.map(({ reason }) => reason)).toEqual([null, '录入有误', '再次更正']);
    expect(history?.versions[0]?.content.sections).toEqual(before?.sections);
    expect((await findReport('suqian', 2024))?.tables.requests?.received?.total).toMatchObject({ value: 3527 });
  });

  test('keeps what was printed beside the corrected figure', async () => {
    correct(3526, '录入有误');
    expect((await findReport('suqian', 2024))?.tables.requests?.received?.total).toMatchObject({
      value: 3526,
      printed: '3525',
    });
  });

  test('differs from the version before in the corrected cell only', async () => {
    correct(3526, '录入有误');
    const [first, second] = (await findHistory('suqian', 2024))?.versions ?? [];
    expect(changedCells('2021', first?.content.tables ?? {}, second?.content.tables ?? {})).toMatchObject([
      { table: 'requests', row: 'received', column: 'total', before: { value: 3525 }, after: { value: 3526 } },
    ]);
  });

  test('has one version before it was ever published again', async () => {
    expect(await totals()).toMatchObject([{ value: 3525 }]);
    expect(await findHistory('suqian', 1999)).toBeNull();
  });
});
