import type { ComparedAgency } from './comparison';
import { type Measure, measures } from './measures';
import { takeMeasure } from './take-measure';

/** A choice that is not empty, with the number of reports behind it. */
export interface MeasureChoice {
  measure: Measure;
  reports: number;
}

/** How many published reports the agencies have for each year that has any; newest first. */
export function countYears(agencies: readonly ComparedAgency[]): { year: number; reports: number }[] {
  const counts = new Map<number, number>();
  for (const { year } of agencies.flatMap(({ reports }) => reports)) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, reports]) => ({ year, reports })).sort((a, b) => b.year - a.year);
}

/**
 * The measures that at least one report of the agencies has a value for.
 * @param years the years that are shown; a report of another year does not count
 */
export function countMeasures(agencies: readonly ComparedAgency[], years: readonly number[]): MeasureChoice[] {
  const reports = agencies.flatMap((agency) => agency.reports).filter(({ year }) => years.includes(year));
  return [...measures.values()].flatMap((measure) => {
    const count = reports.filter((report) => takeMeasure(measure, report).state === 'value').length;
    return count > 0 ? [{ measure, reports: count }] : [];
  });
}
