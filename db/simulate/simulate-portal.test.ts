import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { parseSearch } from '@/lib/search/query';
import { getDatabase } from '../client';
import { deriveAll } from '../derive';
import { searchReports } from '../queries/search';
import { searchAgencies } from '../queries/search-agencies';
import { portalTotals, publishedReports, reportCounts, reports } from '../schema';
import { setUpTestDatabase } from '../test-database';
import { simulatePortal } from './simulate-portal';

/** `npm run test:long` searches a million sections. */
const isLong = import.meta.env.MODE === 'long';
const agencies = isLong ? 33_400 : 72;
const years = isLong ? [2020, 2021, 2022, 2023, 2024] : [2021, 2022, 2023];

setUpTestDatabase(() => {
  simulatePortal(getDatabase(), { agencies, years, seed: 7, templates: isLong ? 10 : 1 }, () => undefined);
});

const derived = () => ({
  totals: getDatabase().select().from(portalTotals).orderBy(portalTotals.year, portalTotals.basis).all(),
  published: getDatabase().select().from(publishedReports).orderBy(publishedReports.id).all(),
  counts: getDatabase().select().from(reportCounts).orderBy(reportCounts.reportId).all(),
});

describe('a simulated portal', () => {
  test('has a published report of every agency on every year, none of which contradicts itself', async () => {
    const stored = getDatabase().select().from(reports).where(eq(reports.status, 'published')).all();
    expect(stored).toHaveLength(agencies * years.length);
    const failing = getDatabase().select().from(publishedReports).where(eq(publishedReports.hasFindings, true)).all();
    expect(failing).toEqual([]);
  });

  test.skipIf(isLong)('holds what deriving everything anew gives', () => {
    const before = derived();
    deriveAll(getDatabase());
    expect(derived()).toEqual(before);
  });

  test('is not written over a portal that holds agencies', () => {
    expect(simulatePortal(getDatabase(), { agencies: 1, years, seed: 1 }, () => undefined)).toBeNull();
  });

  test.each(['公开', '台账 培训', '“建了台账，快到期”', '白安县 2023', 'bax', '没有这个词'])(
    'is searched for %s in a tenth of a second, facets included',
    async (typed) => {
      const { words } = parseSearch(typed);
      const times = [];
      for (let time = 0; time < 5; time += 1) {
        const start = performance.now();
        await searchReports(words, {}, 1);
        await searchAgencies(words, 5);
        times.push(performance.now() - start);
      }
      expect(Math.min(...times)).toBeLessThan(100);
    },
  );

  test('is found by the names of its copies too', async () => {
    const { words } = parseSearch('宝安县财政局 2023');
    expect((await searchAgencies(words, 5)).rows[0]).toMatchObject({ name: '宝安县财政局（模拟）', years: [2023] });
    const found = await searchReports(words, {}, 1);
    expect(found?.hits.map(({ agency, year }) => `${agency.name} ${year}`)).toEqual(['宝安县财政局（模拟） 2023']);
  });
});
