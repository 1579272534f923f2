import { outcomeGroups } from '../form';
import { formulaOf } from '../indicators';
import { type AgencyChartKey, buildChart, type ChartSpec } from '../series';
import type { ComparedAgency } from './comparison';
import { type Measure, totalColumn } from './measures';

const outcomeRows: readonly string[] = [...outcomeGroups.flatMap(({ rows }): readonly string[] => rows), 'concluded'];

/**
 * The chart that shows what a measure is a part of, with all the other parts: the outcomes of what was concluded, the applicants of what was
 * received, or the disputes. Null where it is a part of none of them.
 */
export function compositionOf(
  measure: Measure,
): Extract<AgencyChartKey, 'outcomes' | 'applicants' | 'disputes'> | null {
  if (measure.kind === 'indicator') {
    const { of, among } = formulaOf(measure.key);
    if (of === 'disputes' || measure.key.endsWith('CorrectionRate')) return 'disputes';
    if (of === 'received' || among === 'received') return 'applicants';
    return among === 'concluded' ? 'outcomes' : null;
  }
  if (measure.kind === 'group') return measure.column === totalColumn ? 'outcomes' : null;
  if (measure.table === 'disputes') return 'disputes';
  if (measure.table === 'proactive') return null;
  if (measure.row === 'received') return 'applicants';
  return measure.column === totalColumn && outcomeRows.includes(measure.row) ? 'outcomes' : null;
}

/** The charts of what a measure is a part of, one for each agency over the same years; none where it is a part of nothing. */
export function chartCompositions(
  agencies: readonly ComparedAgency[],
  measure: Measure,
  years: readonly number[],
): ChartSpec[] {
  const key = compositionOf(measure);
  if (!key) return [];
  return agencies.map(({ reports }) =>
    buildChart(
      key,
      reports.flatMap(({ year, form, tables }) => (form ? [{ year, form, tables }] : [])),
      years,
    ),
  );
}
