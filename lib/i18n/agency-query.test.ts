import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyKinds } from '@/lib/report/agency';
import { agencyQueryPath, parseAgencyQuery } from './agency-query';

describe('the address of the list of agencies', () => {
  it('is short where nothing is chosen', () => {
    expect(agencyQueryPath(parseAgencyQuery({}))).toBe('/agencies');
  });

  it('takes what it can of a wrong address', () => {
    const query = parseAgencyQuery({ q: ['水务', '局'], kind: 'ministry', page: '-3', sort: 'size', parent: '../x' });
    expect(query).toEqual({ q: '水务', kind: undefined, parent: undefined, sort: 'name', page: 1 });
  });

  it('keeps every choice', () => {
    const queries = fc.record({
      q: fc.string({ maxLength: 100 }).map((text) => text.trim()),
      kind: fc.option(fc.constantFrom(...agencyKinds), { nil: undefined }),
      parent: fc.option(fc.constant('yunlu'), { nil: undefined }),
      sort: fc.constantFrom('name' as const, 'latest' as const, 'received' as const),
      page: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(queries, (query) => {
        const { searchParams } = new URL(agencyQueryPath(query), 'http://localhost');
        expect(parseAgencyQuery(Object.fromEntries(searchParams))).toEqual(query);
      }),
    );
  });
});
