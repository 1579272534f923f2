import type { ReportCounts } from './counts';
import { type IndicatorKey, type Measured, measureCounts } from './indicators';

/**
 * What an indicator comes to over the reports of comparable agencies: those of one kind and one level, on one year, made-up agencies apart
 * from real ones. A median with its range says where a report stands among its like without ranking anyone.
 */
export interface PeerStatistic {
  /** How many reports have a value. */
  reports: number;
  low: Measured;
  high: Measured;
  /** The middle value, or halfway between the two middle ones. */
  median: number;
  /** The report's value that the median is; null where it is halfway between two. */
  middle: Measured | null;
}

export type PeerStatistics = Partial<Record<IndicatorKey, PeerStatistic>>;

/** A median of fewer reports than this says more about single agencies than about their kind, and is not shown. */
export const fewestPeers = 5;

/** Of a row of the tables, medians are worked out when they are asked for, and only where a year has no more reports of comparable agencies. */
export const mostPeersOfRow = 2_000;

/** Whether a median and its range may be shown. */
export function hasEnoughPeers(statistic: PeerStatistic | null | undefined): statistic is PeerStatistic {
  return statistic !== null && statistic !== undefined && statistic.reports >= fewestPeers;
}

/**
 * Works out an indicator over reports. A report without a value for it is not counted: a blank is no zero.
 * Equal shares have equal quotients, so quotients can be compared in place of fractions.
 * @returns null where no report has a value
 */
export function summarisePeers(key: IndicatorKey, reports: readonly ReportCounts[]): PeerStatistic | null {
  return summariseMeasured(reports.map((counts) => measureCounts(key, counts)).filter((found) => found !== null));
}

/** The same over the values of reports that have one. */
export function summariseMeasured(measured: readonly Measured[]): PeerStatistic | null {
  const values = Float64Array.from(measured, ({ value }) => value).sort();
  const upper = Math.floor(values.length / 2);
  const [low, high, after] = [values[0], values.at(-1), values[upper]];
  if (low === undefined || high === undefined || after === undefined) return null;
  const before = values.length % 2 === 1 ? after : (values[upper - 1] ?? after);
  const [lowest, highest] = [broadest(measured, low), broadest(measured, high)];
  if (!lowest || !highest) return null;
  return {
    reports: values.length,
    low: lowest,
    high: highest,
    median: (before + after) / 2,
    middle: before === after ? broadest(measured, after) : null,
  };
}

/** Of the reports with a value the one whose share is of the most, since it says the most; null where there is none. */
function broadest(measured: readonly Measured[], value: number): Measured | null {
  return measured.reduce<Measured | null>((best, found) => {
    if (found.value !== value) return best;
    return best?.kind === 'rate' && found.kind === 'rate' && found.denominator <= best.denominator ? best : found;
  }, null);
}
