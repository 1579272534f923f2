import { expect, it } from 'vitest';
import { chartRows } from './chart-rows';

it('the data of a chart has a row for each year, with gaps left empty and the total last', () => {
  const chart = {
    years: ['2022', '2023'],
    series: [{ label: '予以公开', values: [5, null] }],
    total: { label: '办结', values: [7, null] },
  };
  expect(chartRows(chart, '年度')).toEqual([
    ['年度', '予以公开', '办结'],
    ['2022', 5, 7],
    ['2023', null, null],
  ]);
});
