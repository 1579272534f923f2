import { expect, it } from 'vitest';
import { yearsThrough } from './years';

it('years without a report are among the years of a series', () => {
  expect(yearsThrough([2023, 2019, 2021])).toEqual([2019, 2020, 2021, 2022, 2023]);
  expect(yearsThrough([2024])).toEqual([2024]);
  expect(yearsThrough([])).toEqual([]);
});
