import { expect, it } from 'vitest';
import { chartTable } from './chart-table';
import { rowsUnderHeading } from './data-table';

it('the data of a chart has a row for each year, units in the heading, gaps left empty and the total last', () => {
  const chart = {
    key: 'outcomes',
    heading: '办结',
    years: ['2022', '2023'],
    series: [{ key: 'granted', label: '予以公开', values: [5, null] }],
    total: { key: 'concluded', label: '办结', values: [7, null] },
  };
  expect(rowsUnderHeading(chartTable(chart, { year: '年度', unit: '件' }))).toEqual([
    ['年度', '予以公开（件）', '办结（件）'],
    [2022, 5, 7],
    [2023, null, null],
  ]);
});
