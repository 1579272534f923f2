import type { DataTable } from './data-table';

interface LabelledColumn {
  key: string;
  label: string;
  /** One for each year; null where the figure is not given. */
  values: readonly (number | null)[];
}

/**
 * The data of a chart as a table, a year each; null where the figure is not given.
 * @param chart its years, its series, in a stack their total, and what its table shows besides
 * @param words the heading of the years and the unit of the figures
 */
export function chartTable(
  chart: {
    key: string;
    heading: string;
    years: readonly string[];
    series: readonly LabelledColumn[];
    total?: LabelledColumn;
    aside?: LabelledColumn;
  },
  words: { year: string; unit: string },
): DataTable {
  const figures = [...chart.series, ...(chart.total ? [chart.total] : [])];
  const { aside } = chart;
  return {
    key: chart.key,
    title: chart.heading,
    columns: [
      { key: 'year', label: words.year, kind: 'number' },
      ...figures.map(({ key, label }) => ({ key, label, unit: words.unit, kind: 'number' as const })),
      ...(aside ? [{ key: aside.key, label: aside.label, kind: 'number' as const }] : []),
    ],
    rows: chart.years.map((year, index) => [
      Number(year),
      ...figures.map(({ values }) => values[index] ?? null),
      ...(aside ? [aside.values[index] ?? null] : []),
    ]),
  };
}
