import { describe, expect, test } from 'vitest';
import { parseSearch } from '@/lib/search/query';
import { getDatabase } from '../client';
import { loadSample } from '../sample/load';
import { setUpTestDatabase } from '../test-database';
import { type After, listOpenAgencies } from './open-agencies';
import { listOpenReports, openReportSorts } from './open-reports';
import { listFoundReports } from './open-search';
import { listOpenSeries, parseMeasure } from './open-series';
import { searchReports } from './search';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

/** Goes through a list page by page. */
async function walk<Row>(
  load: (after: After | null) => Promise<Row[]>,
  positionOf: (row: Row) => After,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let after: After | null = null; ; ) {
    const page: Row[] = await load(after);
    all.push(...page);
    const last = page.at(-1);
    if (!last) return all;
    after = positionOf(last);
  }
}

describe('a list of open data, in pages', () => {
  test.each(['slug', 'name'] as const)('has every agency once, by %s', async (sort) => {
    const whole = await listOpenAgencies({ sort, after: null, limit: 1000 });
    expect(whole.length).toBeGreaterThan(25);
    const paged = await walk(
      (after) => listOpenAgencies({ sort, after, limit: 7 }),
      ({ key, id }) => ({ key, id }),
    );
    expect(paged).toEqual(whole);
  });

  test.each(openReportSorts)('has every report once, by %s, also those whose day is not known', async (sort) => {
    const whole = await listOpenReports({ sort, after: null, limit: 1000 });
    expect(whole.some(({ publishedOn }) => publishedOn === null)).toBe(true);
    const keys = whole.map(({ key }) => key);
    expect(sort.startsWith('-') ? keys.toReversed() : keys).toEqual([...keys].sort());
    const paged = await walk(
      (after) => listOpenReports({ sort, after, limit: 17 }),
      ({ key, id }) => ({ key, id }),
    );
    expect(paged).toEqual(whole);
  });

  test('has every report that is found once, newest first, or the newest by how well they match', async () => {
    const { words } = parseSearch('公开');
    for (const sort of ['newest', 'relevance'] as const) {
      const whole = await listFoundReports(words, {}, { sort, after: null, limit: 1000 });
      expect(whole.length).toBeGreaterThan(10);
      const years = whole.map(({ hit }) => hit.year);
      expect(years).toEqual([...years].sort((a, b) => b - a));
      const paged: typeof whole = [];
      for (let after: number | null = null; paged.length < whole.length; after = paged.at(-1)?.position ?? null)
        paged.push(...(await listFoundReports(words, {}, { sort, after, limit: 7 })));
      expect(paged).toEqual(whole);
    }
    const { total } = (await searchReports(words, { year: 2023 }, 1)) ?? { total: 0 };
    const narrowed = await listFoundReports(words, { year: 2023 }, { sort: 'newest', after: null, limit: 1000 });
    expect(narrowed).toHaveLength(total);
    expect(await listFoundReports(words, { parent: 'nobody' }, { sort: 'newest', after: null, limit: 9 })).toEqual([]);
  });

  test('has every point of a series once', async () => {
    const measure = { indicator: 'disclosureRate' } as const;
    const whole = await listOpenSeries(measure, { after: null, limit: 1000 });
    const paged = await walk(
      (after) => listOpenSeries(measure, { after, limit: 13 }),
      ({ position }) => position,
    );
    expect(paged).toEqual(whole);
  });

  test('keeps to its conditions', async () => {
    const found = await listOpenReports({
      sort: '-updatedAt',
      after: null,
      limit: 1000,
      agency: ['suqian', 'hongze'],
      from: 2023,
      to: 2023,
      form: '2021',
      fictitious: false,
    });
    expect(found.map(({ agency, year }) => `${agency} ${year}`).sort()).toEqual(['hongze 2023', 'suqian 2023']);
    const under = await listOpenAgencies({ parent: 'yunlu', kind: 'township', sort: 'slug', after: null, limit: 1000 });
    expect(under.length).toBeGreaterThan(0);
    expect(under.every(({ parent, kind }) => parent === 'yunlu' && kind === 'township')).toBe(true);
    expect(await listOpenAgencies({ parent: 'nobody', sort: 'slug', after: null, limit: 10 })).toEqual([]);
  });
});

describe('a measure', () => {
  const of = async (name: string, agency: string) => {
    const measure = parseMeasure(name);
    return measure && listOpenSeries(measure, { agency: [agency], after: null, limit: 10 });
  };

  test('is an indicator with its fraction', async () => {
    const points = await of('conclusionRate', 'suqian');
    expect(points?.map(({ year, measured }) => [year, measured])).toContainEqual([
      2024,
      { kind: 'rate', numerator: 3521, denominator: 3646, value: 3521 / 3646 },
    ]);
  });

  test('is a cell, of which a blank stays a blank', async () => {
    expect((await of('requests.granted.total', 'shanghai-general-office'))?.[0]?.figure).toMatchObject({
      state: 'blank',
    });
    expect((await of('proactive.fees.amount', 'suqian'))?.[1]?.figure).toMatchObject({ value: '72701.2578' });
    expect((await of('proactive.procurement.amount', 'suqian'))?.[0]?.figure).toBeUndefined();
    expect((await of('requests.other.undivided.total', 'hongze'))?.[0]?.figure?.state).toBe('value');
  });

  test.each(['', 'nothing', 'requests.received', 'requests.received.upheld', 'proactive.fees.issued', 'a.b.c.d'])(
    'is not “%s”',
    (name) => {
      expect(parseMeasure(name)).toBeNull();
    },
  );
});
