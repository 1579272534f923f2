import { describe, expect, test } from 'vitest';
import { getDatabase } from '../client';
import { loadSample } from '../sample/load';
import { agencies } from '../schema';
import { setUpTestDatabase } from '../test-database';
import { type AgencyFilter, findAgencies, findAgency, listAgencyOptions, listParents } from './agencies';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const find = (filter: Partial<AgencyFilter>) => findAgencies({ sort: 'name', page: 1, pageSize: 100, ...filter });
const slugs = async (filter: Partial<AgencyFilter>) => (await find(filter)).rows.map(({ slug }) => slug);

describe('findAgencies', () => {
  test.each([
    ['part of the Chinese name', '科学技术', 'shanghai-science-commission'],
    ['an alias', '市科委', 'shanghai-science-commission'],
    ['the full pinyin', 'hongzequ', 'hongze'],
    ['pinyin with spaces and capitals', 'Hong Ze Qu', 'hongze'],
    ['the initials of the pinyin', 'sqsrmzf', 'suqian'],
    ['the initials of an alias', 'shskw', 'shanghai-science-commission'],
    ['the English name in any case', 'FINANCE bureau', 'yunlu-finance'],
    ['an English name with a plain apostrophe', "suqian municipal people's", 'suqian'],
  ])('finds an agency by %s', async (_, query, slug) => {
    expect(await slugs({ query })).toContain(slug);
  });

  test.each(['%', '_', '\\', '上%县', "'; DROP TABLE agencies; --"])(
    'takes %s as it is, not as a pattern',
    async (query) => {
      expect(await find({ query })).toEqual({ rows: [], total: 0 });
    },
  );

  test('finds everything for an empty query', async () => {
    expect((await find({ query: '  ' })).total).toBe(29);
  });

  test('filters by kind and by the government above', async () => {
    expect(await slugs({ kind: 'subdistrict' })).toEqual(['yunlu-songxi', 'yunlu-yunlu-subdistrict']);
    expect((await find({ parent: 'yunlu' })).total).toBe(23);
    expect((await find({ parent: 'yunlu', kind: 'township', query: '镇' })).total).toBe(4);
  });

  test('sorts by name in pinyin, by the newest report and by the requests that it received', async () => {
    const byName = (await find({ parent: 'yunlu', kind: 'township' })).rows.map(({ name }) => name.slice(3, 5));
    expect(byName).toEqual(['白鹭', '梅岭', '青岩', '石桥', '望江', '竹林']);
    const latest = (await find({ sort: 'latest' })).rows.map((row) => row.latest?.year ?? 0);
    expect(latest).toEqual(latest.toSorted((a, b) => b - a));
    const received = (await find({ sort: 'received' })).rows.map((row) => row.latest?.received ?? 0);
    expect(received).toEqual(received.toSorted((a, b) => b - a));
    expect(received[0]).toBe(3525);
  });

  test('pages through without gap or repetition', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => slugs({ page, pageSize: 8, sort: 'latest' })));
    expect(pages.map((page) => page.length)).toEqual([8, 8, 8, 5]);
    expect(new Set(pages.flat()).size).toBe(29);
  });

  test('tells the parent, the published years and the newest report', async () => {
    const [row] = (await find({ query: '云麓县石桥镇' })).rows;
    expect(row?.parent?.slug).toBe('yunlu');
    expect(row?.years).toEqual([2019, 2020, 2021, 2023, 2024, 2025]);
    expect(row?.latest?.year).toBe(2025);
    expect(row?.isFictitious).toBe(true);
  });

  test('an agency without a report has no year and comes last', async () => {
    const values = { slug: 'new', name: '新', nameEn: 'New', kind: 'department', level: 'county' } as const;
    getDatabase()
      .insert(agencies)
      .values({ ...values, pinyin: 'a', pinyinInitials: 'a' })
      .run();
    const { rows } = await find({ sort: 'latest' });
    expect(rows.at(-1)).toMatchObject({ slug: 'new', years: [], latest: null });
  });
});

describe('findAgency', () => {
  test('tells everything about it', async () => {
    expect(await findAgency('shanghang-government-office')).toMatchObject({
      name: '上杭县人民政府办公室',
      aliases: ['上杭县政府办公室', '上杭县政府办', '福建省上杭县人民政府办公室'],
      parent: null,
      isFictitious: false,
      contact: { postcode: '364200', email: null },
    });
    expect((await findAgency('yunlu-finance'))?.parent?.slug).toBe('yunlu');
  });

  test('is null for an unknown slug', async () => {
    expect(await findAgency('nobody')).toBeNull();
  });
});

test('listParents has the governments with agencies under them', async () => {
  expect((await listParents()).map(({ slug }) => slug)).toEqual(['yunlu']);
});

test('listAgencyOptions has every agency with its years, newest first', async () => {
  const { options, isAll } = await listAgencyOptions(undefined);
  expect(isAll).toBe(true);
  expect(options).toHaveLength(29);
  expect(options.find(({ slug }) => slug === 'suqian')?.years).toEqual([2024, 2023]);
});
