import type { FigureTables } from './figure';
import type { FormKey } from './form';
import { type AgencyChartKey, buildChart, type ChartSpec } from './series';
import { yearsThrough } from './years';

interface PublishedReport {
  year: number;
  /** Null where the document holds no statutory table: it has no figures and leaves a gap. */
  form: FormKey | null;
  tables: FigureTables;
}

/** A chart of one agency, from the year of its first report to that of its last. */
export function chartAgency(key: AgencyChartKey, reports: readonly PublishedReport[]): ChartSpec {
  const withForm = reports.flatMap(({ year, form, tables }) => (form ? [{ year, form, tables }] : []));
  return buildChart(key, withForm, yearsThrough(reports.map(({ year }) => year)));
}
