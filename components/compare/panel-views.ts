import type { ChartView } from '@/components/chart/chart-view';

/** The lines of a chart apart, each with the others as its background and all on one scale. The median goes with each. */
export function panelViews(view: ChartView): ChartView[] {
  const agencies = view.series.filter(({ marker }) => marker !== undefined);
  const medians = view.series.filter(({ marker }) => marker === undefined);
  const values = view.series.flatMap((series) => series.values).filter((value) => value !== null);
  const reach = { low: Math.min(0, ...values), high: Math.max(0, ...values) };
  return agencies.map((series) => ({
    ...view,
    key: `panel-${series.key}`,
    heading: series.label,
    // The name stands over the panel: beside its line is the figure.
    series: [{ ...series, label: '' }, ...medians.map((median) => ({ ...median, label: '' }))],
    ghosts: agencies.filter((other) => other !== series).map((other) => other.values),
    reach,
    breaks: view.breaks.filter(({ series: keys }) => keys?.includes(series.key) ?? true),
    gaps: view.years.flatMap((_, index) => {
      const known = view.gaps.find((gap) => gap.index === index);
      if (known) return [known];
      const isMissing = (series.values[index] ?? null) === null;
      return isMissing ? [{ index, reason: 'notGiven' as const, label: series.notes?.[index] ?? '' }] : [];
    }),
  }));
}
