import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { parseSearch } from '@/lib/search/query';
import { getDatabase } from '../client';
import { derive } from '../derive';
import { loadSample } from '../sample/load';
import { agencies, findings, reports, sections } from '../schema';
import { setUpTestDatabase } from '../test-database';
import { searchReports } from './search';
import { searchAgencies } from './search-agencies';
import type { SearchFilter } from './search-filter';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const search = (typed: string, filter: SearchFilter = {}, page = 1) =>
  searchReports(parseSearch(typed).words, filter, page);

/** Every published report with what it may be found and sorted by, read without any index. */
function readAll() {
  const failing = getDatabase().select().from(findings).where(eq(findings.outcome, 'fail')).all();
  const texts = getDatabase().select().from(sections).all();
  return getDatabase()
    .select({ report: reports, agency: agencies })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(eq(reports.status, 'published'))
    .all()
    .map(({ report, agency }) => ({
      ...report,
      slug: agency.slug,
      kind: agency.kind,
      parentId: agency.parentId,
      hasFindings: failing.some(({ reportId }) => reportId === report.id),
      text: texts
        .filter(({ reportId }) => reportId === report.id)
        .map((section) => section.text)
        .join('\n'),
    }));
}

describe('a search of the reports', () => {
  test.each(['复议', '信访', '自助', '台账', '申请'])(
    'finds the two characters %s wherever a text has them',
    async (word) => {
      const holding = readAll().filter(({ text }) => text.includes(word));
      expect((await search(word))?.total).toBe(holding.length);
    },
  );

  test('wants all words, and a phrase as it stands', async () => {
    const all = readAll();
    const both = all.filter(({ text }) => text.includes('台账') && text.includes('培训'));
    expect(both.length).toBeGreaterThan(0);
    expect((await search('台账 培训'))?.total).toBe(both.length);
    const phrase = all.filter(({ text }) => text.includes('建了台账，快到期'));
    expect(phrase.length).toBeGreaterThan(0);
    expect((await search('“建了台账，快到期”'))?.total).toBe(phrase.length);
    expect((await search('台账建了'))?.total).toBe(0);
  });

  test('finds an agency’s report on a year by their names', async () => {
    const found = await search('宿迁 2023');
    expect(found?.hits.map(({ agency, year }) => `${agency.slug} ${year}`)).toContain('suqian 2023');
  });

  test('shows what was searched for in its sentence', async () => {
    const [hit] = (await search('台账'))?.hits ?? [];
    expect(hit?.passages.flatMap(({ pieces }) => pieces).find(({ isMarked }) => isMarked)?.text).toBe('台账');
  });

  test.each([
    {},
    { year: 2023 },
    { kind: 'township' },
    { parent: 'yunlu' },
    { findings: true },
    { form: '2019' },
  ] as const)('counts by %o just as counting one by one does', async (filter: SearchFilter) => {
    const parent = getDatabase().select().from(agencies).where(eq(agencies.slug, 'yunlu')).get();
    type Read = ReturnType<typeof readAll>[number];
    const isWithin: Record<keyof SearchFilter, (report: Read) => boolean> = {
      year: ({ year }) => filter.year === undefined || year === filter.year,
      kind: ({ kind }) => filter.kind === undefined || kind === filter.kind,
      parent: ({ parentId }) => filter.parent === undefined || parentId === parent?.id,
      form: ({ form }) => filter.form === undefined || form === filter.form,
      findings: ({ hasFindings }) => filter.findings === undefined || hasFindings === filter.findings,
    };
    const holding = readAll().filter(({ text }) => text.includes('申请'));
    const count = <Value>(besides: keyof SearchFilter, read: (report: Read) => Value) => {
      const others = Object.entries(isWithin).flatMap(([key, test]) => (key === besides ? [] : [test]));
      const counts = new Map<Value, number>();
      for (const report of holding.filter((each) => others.every((test) => test(each)))) {
        counts.set(read(report), (counts.get(read(report)) ?? 0) + 1);
      }
      return counts;
    };
    const found = await search('申请', filter);
    const toMap = <Value>(facets: readonly { value: Value; count: number }[] = []) =>
      new Map(facets.map(({ value, count }) => [value, count]));
    expect(found?.total).toBe(holding.filter((each) => Object.values(isWithin).every((test) => test(each))).length);
    expect(toMap(found?.facets.years)).toEqual(count('year', ({ year }) => year));
    expect(toMap(found?.facets.kinds)).toEqual(count('kind', ({ kind }) => kind));
    expect(toMap(found?.facets.forms)).toEqual(count('form', ({ form }) => form ?? 'none'));
    expect(toMap(found?.facets.findings)).toEqual(count('findings', ({ hasFindings }) => hasFindings));
    expect(found?.facets.parents.map(({ value, count }) => [value.slug, count])).toEqual(
      [count('parent', ({ parentId }) => parentId).get(parent?.id ?? 0)].map((number) => ['yunlu', number]),
    );
  });

  test('brings the newest year first, and pages through without gap or repetition', async () => {
    const pages = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((page) => search('台账', {}, page)));
    const hits = pages.flatMap((page) => page?.hits ?? []);
    const years = hits.map(({ year }) => year);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(new Set(hits.map(({ agency, year }) => `${agency.slug} ${year}`)).size).toBe(pages[0]?.total);
    expect(pages[0]?.pages).toBe(Math.ceil((pages[0]?.total ?? 0) / 20));
  });

  test('finds no draft, and finds a report no more when it is taken back', async () => {
    const before = (await search('台账', { year: 2023 }))?.total ?? 0;
    const [hit] = (await search('台账', { year: 2023 }))?.hits ?? [];
    const agency = getDatabase()
      .select()
      .from(agencies)
      .where(eq(agencies.slug, hit?.agency.slug ?? ''))
      .get();
    const own = and(eq(reports.agencyId, agency?.id ?? 0), eq(reports.year, 2023));
    getDatabase().update(reports).set({ status: 'withdrawn' }).where(own).run();
    derive(getDatabase(), agency?.id ?? 0, [2023]);
    expect((await search('台账', { year: 2023 }))?.total).toBe(before - 1);
  });

  test('cannot be asked for a single character, nor for a government that there is not', async () => {
    expect(await search('水')).toBeNull();
    expect(await search('申请', { parent: 'nowhere' })).toBeNull();
  });
});

describe('a search of the agencies', () => {
  const slugs = async (typed: string) =>
    (await searchAgencies(parseSearch(typed).words, 5)).rows.map(({ slug }) => slug);

  test.each([
    ['宿迁', 'suqian'],
    ['宿迁市人民政府 2023', 'suqian'],
    ['hzq', 'hongze'],
    ['市科委', 'shanghai-science-commission'],
    ['sq', 'suqian'],
    ['云麓县', 'yunlu'],
    ['hongze district', 'hongze'],
  ])('brings for “%s” first the one that is meant', async (typed, slug) => {
    expect((await slugs(typed))[0]).toBe(slug);
  });

  test('finds names by a single character, and says where there are more', async () => {
    expect(await slugs('镇')).toHaveLength(4);
    expect(await searchAgencies(parseSearch('云麓').words, 5)).toMatchObject({ isMore: true, rows: { length: 5 } });
  });

  test('gives the years that were asked for', async () => {
    expect((await searchAgencies(parseSearch('宿迁 2023').words, 5)).rows[0]?.years).toEqual([2023]);
  });

  test('does not take a single letter or a year alone for a name', async () => {
    expect(await slugs('a')).toEqual([]);
    expect(await slugs('2023')).toEqual([]);
  });
});
