import { countOf, type Figure, type FigureTables } from './figure';
import { type OutcomeGroupKey, outcomeGroups, undividedOther } from './form';

/**
 * The indicators of a report, as data (docs: domain.md, section 4). There is one formula for each and no other in the project.
 *
 * A figure that an indicator takes alone has to be a value: a blank is not a zero. In a sum a blank counts as 0 beside at least one
 * value; a sum of blanks only, or with a cell that is unreadable or absent, is not known. No printed total is ever replaced by a computed one.
 */

/** A ratio kept exact: `value` is the quotient, the two sides say what it is made of. The denominator is never 0. */
export interface Fraction {
  numerator: number;
  denominator: number;
  value: number;
}

/** What an indicator comes to: a number of things, or a share. */
export type Measured = { kind: 'count'; value: number } | ({ kind: 'rate' } & Fraction);

/** A number taken from the tables of a report; null where it is not given. */
type Term = (tables: FigureTables) => number | null;

/** Adds up cells; null where no cell is a value, or one is unreadable or absent. */
export function sumFigures(figures: readonly (Figure | undefined)[]): number | null {
  const isKnown = figures.every((figure) => figure?.state === 'blank' || countOf(figure) !== null);
  const values = figures.map(countOf).filter((value) => value !== null);
  return isKnown && values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null;
}

const requestsOf =
  (rows: readonly string[], column = 'total'): Term =>
  ({ requests }) =>
    sumFigures(rows.map((row) => requests?.[row]?.[column]));

const disputesOf =
  (groups: readonly string[], results: readonly string[]): Term =>
  ({ disputes }) =>
    sumFigures(groups.flatMap((group) => results.map((result) => disputes?.[group]?.[result])));

/**
 * The number of requests with an outcome of a group. The sixth group is printed as three rows or as one; whichever the report has counts.
 * @param column applicant column of table 3
 */
export function countOutcomes(tables: FigureTables, key: OutcomeGroupKey, column = 'total'): number | null {
  const rows: readonly string[] = outcomeGroups.find((group) => group.key === key)?.rows ?? [];
  const divided = rows.filter((row) => row !== undividedOther.key);
  const isDivided = divided.some((row) => tables.requests?.[row] !== undefined);
  return requestsOf(isDivided || divided.length === rows.length ? divided : [undividedOther.key], column)(tables);
}

const groupOf =
  (key: OutcomeGroupKey): Term =>
  (tables) =>
    countOutcomes(tables, key);

const organisations: Term = (tables) => {
  const total = received(tables);
  const persons = requestsOf(['received'], 'naturalPerson')(tables);
  return total === null || persons === null ? null : total - persons;
};

const received = requestsOf(['received']);
const workload = requestsOf(['received', 'carriedIn']);
const concluded = requestsOf(['concluded']);

const closed = ['upheld', 'corrected', 'otherResult'];
const litigation = ['directLitigation', 'litigationAfterReconsideration'];

interface Formula {
  /** What is counted; the numerator where there is a denominator. */
  of: Term;
  /** What it is a share of; absent where the indicator is a plain count. */
  among?: Term;
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

const formulas: Readonly<Record<IndicatorKey, Formula>> = {
  received: { of: received },
  workload: { of: workload },
  conclusionRate: { of: concluded, among: workload },
  carryOverRate: { of: requestsOf(['carriedOut']), among: workload },
  fullDisclosureRate: { of: groupOf('granted'), among: concluded },
  disclosureRate: { of: requestsOf(['granted', 'partlyGranted']), among: concluded },
  denialRate: { of: groupOf('denied'), among: concluded },
  unavailableRate: { of: groupOf('unavailable'), among: concluded },
  notProcessedRate: { of: groupOf('notProcessed'), among: concluded },
  otherRate: { of: groupOf('other'), among: concluded },
  organisationShare: { of: organisations, among: received },
  disputeRate: { of: disputesOf(['reconsideration', 'directLitigation'], ['total']), among: concluded },
  reconsiderationCorrectionRate: {
    of: disputesOf(['reconsideration'], ['corrected']),
    among: disputesOf(['reconsideration'], closed),
  },
  litigationCorrectionRate: { of: disputesOf(litigation, ['corrected']), among: disputesOf(litigation, closed) },
  normativeStock: { of: ({ proactive }) => countOf(proactive?.normativeDocuments?.inForce) },
};

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
  if (!among) {
    const value = of(tables);
    return value === null ? null : { kind: 'count', value };
  }
  const fraction = fractionOf(of(tables), among(tables));
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
