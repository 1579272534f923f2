import { type CountKey, type ReportCounts, takeCount } from './counts';
import type { FigureTables } from './figure';

/**
 * The indicators of a report, as data (docs: domain.md, section 4). There is one formula for each and no other in the project.
 * A share is not known where one of its counts is not (lib/report/counts.ts), and where there is nothing to take a share of.
 */

/** A ratio kept exact: `value` is the quotient, the two sides say what it is made of. The denominator is never 0. */
export interface Fraction {
  numerator: number;
  denominator: number;
  value: number;
}

/** What an indicator comes to: a number of things, or a share. */
export type Measured = { kind: 'count'; value: number } | ({ kind: 'rate' } & Fraction);

export interface Formula {
  /** What is counted; the numerator where there is a denominator. */
  of: CountKey;
  /** What it is a share of; absent where the indicator is a plain count. */
  among?: CountKey;
}

export const indicatorKeys = [
  'received',
  'workload',
  'conclusionRate',
  'carryOverRate',
  'fullDisclosureRate',
  'disclosureRate',
  'denialRate',
  'unavailableRate',
  'notProcessedRate',
  'otherRate',
  'organisationShare',
  'disputeRate',
  'reconsiderationCorrectionRate',
  'litigationCorrectionRate',
  'normativeStock',
] as const;
export type IndicatorKey = (typeof indicatorKeys)[number];

/** The formula of each indicator, over counts. */
const formulas: Readonly<Record<IndicatorKey, Formula>> = {
  received: { of: 'received' },
  workload: { of: 'workload' },
  conclusionRate: { of: 'concluded', among: 'workload' },
  carryOverRate: { of: 'carriedOut', among: 'workload' },
  fullDisclosureRate: { of: 'granted', among: 'concluded' },
  disclosureRate: { of: 'disclosed', among: 'concluded' },
  denialRate: { of: 'denied', among: 'concluded' },
  unavailableRate: { of: 'unavailable', among: 'concluded' },
  notProcessedRate: { of: 'notProcessed', among: 'concluded' },
  otherRate: { of: 'other', among: 'concluded' },
  organisationShare: { of: 'organisations', among: 'received' },
  disputeRate: { of: 'disputes', among: 'concluded' },
  reconsiderationCorrectionRate: { of: 'reconsiderationCorrected', among: 'reconsiderationClosed' },
  litigationCorrectionRate: { of: 'litigationCorrected', among: 'litigationClosed' },
  normativeStock: { of: 'normativeStock' },
};

/** What an indicator is made of, for whoever adds up many reports. */
export function formulaOf(key: IndicatorKey): Formula {
  return formulas[key];
}

/** A share of fewer than this many moves far with a single case. */
export const smallNumber = 30;

/** Whether a share has to be marked as one of a small number. */
export function isOfSmallNumber(measured: Measured): boolean {
  return measured.kind === 'rate' && measured.denominator < smallNumber;
}

/** A ratio, or null where a side is not given or the denominator is 0. */
export function fractionOf(numerator: number | null, denominator: number | null): Fraction | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return { numerator, denominator, value: numerator / denominator };
}

/**
 * Works out an indicator for one report.
 * @returns null where a figure it needs is not given, or there is nothing to take a share of
 */
export function measure(key: IndicatorKey, tables: FigureTables): Measured | null {
  const { of, among } = formulas[key];
  return quotient(takeCount(of, tables), among && takeCount(among, tables));
}

/** The same from the counts of a report, as the database keeps them. */
export function measureCounts(key: IndicatorKey, counts: ReportCounts): Measured | null {
  const { of, among } = formulas[key];
  return quotient(counts[of], among && counts[among]);
}

function quotient(of: number | null, among: number | null | undefined): Measured | null {
  if (among === undefined) return of === null ? null : { kind: 'count', value: of };
  const fraction = fractionOf(of, among);
  return fraction && { kind: 'rate', ...fraction };
}

/** How an indicator moved: a count by a number and, from a base other than 0, a rate; a share by percentage points. */
export type Change =
  | { kind: 'count'; difference: number; rate: Fraction | null }
  | { kind: 'rate'; percentagePoints: number };

/**
 * Compares an indicator with the year before.
 * @returns null where one of the years has no value, or the two are not of one kind
 */
export function changeSince(last: Measured | null, now: Measured | null): Change | null {
  if (last?.kind === 'count' && now?.kind === 'count') {
    const difference = now.value - last.value;
    return { kind: 'count', difference, rate: fractionOf(difference, last.value) };
  }
  if (last?.kind === 'rate' && now?.kind === 'rate') {
    // Over the common denominator, so that 1/3 and 2/6 differ by exactly 0.
    const difference = now.numerator * last.denominator - last.numerator * now.denominator;
    return { kind: 'rate', percentagePoints: (100 * difference) / (now.denominator * last.denominator) };
  }
  return null;
}
