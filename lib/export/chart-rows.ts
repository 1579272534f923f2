interface LabelledColumn {
  label: string;
  /** One for each year; null where the figure is not given. */
  values: readonly (number | null)[];
}

/**
 * The data of a chart as rows, a year each, under a heading; null where the figure is not given.
 * @param chart its years, its series and, in a stack, their total
 */
export function chartRows(
  chart: { years: readonly string[]; series: readonly LabelledColumn[]; total?: LabelledColumn },
  yearLabel: string,
): (string | number | null)[][] {
  const columns = chart.total ? [...chart.series, chart.total] : chart.series;
  return [
    [yearLabel, ...columns.map(({ label }) => label)],
    ...chart.years.map((year, index) => [year, ...columns.map(({ values }) => values[index] ?? null)]),
  ];
}
