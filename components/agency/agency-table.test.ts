import { expect, it } from 'vitest';
import { yearsText } from './agency-table';

it('years are written as runs, so that a missing year shows', () => {
  expect(yearsText([2019, 2020, 2021, 2023])).toBe('2019–2021, 2023');
  expect(yearsText([2023])).toBe('2023');
  expect(yearsText([])).toBe('');
});
