import { expect, test } from 'vitest';
import { parseSearchQuery, searchQueryPath } from './search-query';

test('a search and what it is narrowed down to are in its address, in one order', () => {
  const state = parseSearchQuery({
    findings: 'yes',
    form: '2021',
    q: ' 信访 ',
    year: '2023',
    page: '2',
    kind: 'township',
  });
  const path = searchQueryPath(state);
  expect(path).toBe('/search?q=%E4%BF%A1%E8%AE%BF&year=2023&kind=township&form=2021&findings=yes&page=2');
  expect(parseSearchQuery(Object.fromEntries(new URLSearchParams(path.split('?')[1])))).toEqual(state);
});

test('nonsense in an address narrows nothing down', () => {
  const state = parseSearchQuery({
    q: ['a b', 'c'],
    year: 'x',
    kind: 'x',
    parent: '../',
    form: '1',
    findings: '2',
    page: '0',
  });
  expect(state).toEqual({ q: 'a b', page: 1 });
});
