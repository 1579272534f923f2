import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showings } from '@/lib/report/compare/comparison';
import { measures } from '@/lib/report/compare/measures';
import {
  type CompareQuery,
  comparePath,
  compareViews,
  maxAgencies,
  parseCompareQuery,
  printCompareQuery,
} from './compare-query';

const slug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,3}$/);
const query: fc.Arbitrary<CompareQuery> = fc.record({
  agencies: fc.uniqueArray(slug, { maxLength: maxAgencies }),
  measure: fc.constantFrom(...measures.keys()),
  years: fc.option(
    fc
      .uniqueArray(fc.integer({ min: 1990, max: 2099 }), { minLength: 1, maxLength: 12 })
      .map((years) => years.sort((a, b) => a - b)),
  ),
  view: fc.constantFrom(...compareViews),
  showing: fc.constantFrom(...showings),
  hasPeers: fc.boolean(),
  search: fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.trim()),
});

function paramsOf(address: string): Record<string, string | string[]> {
  const found = new URL(address, 'http://localhost').searchParams;
  return Object.fromEntries([...new Set(found.keys())].map((name) => [name, found.getAll(name)]));
}

describe('the address of a comparison', () => {
  test('says all that there is to say: read again, it is the same comparison', () => {
    fc.assert(
      fc.property(query, (wanted) => {
        expect(parseCompareQuery(paramsOf(comparePath(wanted)))).toEqual({ query: wanted, dropped: [] });
      }),
    );
  });

  test('is short', () => {
    const path = comparePath({
      agencies: ['suqian', 'yunlu'],
      measure: 'disclosureRate',
      years: [2019, 2020, 2021, 2023],
    });
    expect(path).toBe('/compare?a=suqian,yunlu&m=disclosureRate&y=2019-2021,2023');
    expect(comparePath({})).toBe('/compare');
  });

  test('may come from a form without script, which repeats its names and has the column apart', () => {
    const { query, dropped } = parseCompareQuery(
      paramsOf('/compare?a=suqian&a=yunlu&m=requests.received&c=business&y=2021&y=2023&v=lines&s=value&p=&q='),
    );
    expect(printCompareQuery(query)).toBe('?a=suqian,yunlu&m=requests.received.business&y=2021,2023');
    expect(dropped).toEqual([]);
  });

  test('loses only what is wrong in it, and says what that was', () => {
    const { query, dropped } = parseCompareQuery(
      paramsOf('/compare?a=suqian,..%2Fetc,SUQIAN&m=nothing&y=2019,20,2022-2020&v=radar&s=log&p=yes&colour=red'),
    );
    expect(query).toMatchObject({ agencies: ['suqian'], measure: 'received', years: [2019], view: 'lines' });
    expect(dropped).toEqual([
      { key: 'parameter', value: 'colour' },
      { key: 'agency', value: '../etc' },
      { key: 'agency', value: 'SUQIAN' },
      { key: 'measure', value: 'nothing' },
      { key: 'years', value: '20' },
      { key: 'years', value: '2022-2020' },
      { key: 'view', value: 'radar' },
      { key: 'showing', value: 'log' },
      { key: 'peers', value: 'yes' },
    ]);
  });

  test('holds eight agencies', () => {
    const { query, dropped } = parseCompareQuery({ a: 'a,b,c,d,e,f,g,h,i,j' });
    expect(query.agencies).toHaveLength(8);
    expect(dropped).toEqual([{ key: 'tooMany', value: 'i, j' }]);
  });

  test('never fails, and what is kept of it can be kept again', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d,\-–a-z.]{0,40}$/));
    const value = fc.oneof(text, fc.array(text, { maxLength: 4 }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'm', 'c', 'y', 'v', 's', 'p', 'q', 'x'), value), (params) => {
        const { query } = parseCompareQuery(params);
        expect(parseCompareQuery(paramsOf(comparePath(query)))).toEqual({ query, dropped: [] });
      }),
    );
  });
});
