import { countOf, type Figure, type FigureTables } from './figure';
import { type OutcomeGroupKey, outcomeGroups, undividedOther } from './form';

/**
 * The counts that indicators are made of, each taken from the figures of one report. The database keeps them beside the report
 * (`report_counts`), so that indicators of many reports are sums and quotients of columns.
 *
 * A count that is one cell has to be a value: a blank is not a zero. In a sum a blank counts as 0 beside at least one value; a sum of
 * blanks only, or with a cell that is unreadable or absent, is not known. No printed total is ever replaced by a computed one.
 */
export const countKeys = [
  'received',
  'carriedIn',
  'workload',
  'concluded',
  'carriedOut',
  'granted',
  'partlyGranted',
  'disclosed',
  'denied',
  'unavailable',
  'notProcessed',
  'other',
  'organisations',
  'disputes',
  'reconsiderationClosed',
  'reconsiderationCorrected',
  'litigationClosed',
  'litigationCorrected',
  'normativeStock',
] as const;
export type CountKey = (typeof countKeys)[number];

/** A number taken from the tables of a report; null where it is not given. */
type Count = (tables: FigureTables) => number | null;

/** Adds up cells; null where no cell is a value, or one is unreadable or absent. */
export function sumFigures(figures: readonly (Figure | undefined)[]): number | null {
  const isKnown = figures.every((figure) => figure?.state === 'blank' || countOf(figure) !== null);
  const values = figures.map(countOf).filter((value) => value !== null);
  return isKnown && values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null;
}

const requestsOf =
  (rows: readonly string[], column = 'total'): Count =>
  ({ requests }) =>
    sumFigures(rows.map((row) => requests?.[row]?.[column]));

const disputesOf =
  (groups: readonly string[], results: readonly string[]): Count =>
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
  (key: OutcomeGroupKey): Count =>
  (tables) =>
    countOutcomes(tables, key);

const received = requestsOf(['received']);

const organisations: Count = (tables) => {
  const total = received(tables);
  const persons = requestsOf(['received'], 'naturalPerson')(tables);
  return total === null || persons === null ? null : total - persons;
};

const closed = ['upheld', 'corrected', 'otherResult'];
const litigation = ['directLitigation', 'litigationAfterReconsideration'];

/** What each count is taken from; of table 3 the total column, unless said. */
const counts: Readonly<Record<CountKey, Count>> = {
  received,
  carriedIn: requestsOf(['carriedIn']),
  workload: requestsOf(['received', 'carriedIn']),
  concluded: requestsOf(['concluded']),
  carriedOut: requestsOf(['carriedOut']),
  granted: groupOf('granted'),
  partlyGranted: groupOf('partlyGranted'),
  disclosed: requestsOf(['granted', 'partlyGranted']),
  denied: groupOf('denied'),
  unavailable: groupOf('unavailable'),
  notProcessed: groupOf('notProcessed'),
  other: groupOf('other'),
  organisations,
  disputes: disputesOf(['reconsideration', 'directLitigation'], ['total']),
  reconsiderationClosed: disputesOf(['reconsideration'], closed),
  reconsiderationCorrected: disputesOf(['reconsideration'], ['corrected']),
  litigationClosed: disputesOf(litigation, closed),
  litigationCorrected: disputesOf(litigation, ['corrected']),
  normativeStock: ({ proactive }) => countOf(proactive?.normativeDocuments?.inForce),
};

/** Takes a count from the figures of a report; null where it is not given. */
export function takeCount(key: CountKey, tables: FigureTables): number | null {
  return counts[key](tables);
}

/** All counts of a report. */
export type ReportCounts = Record<CountKey, number | null>;

/** Takes all counts from the figures of a report. */
export function takeCounts(tables: FigureTables): ReportCounts {
  const found = (key: CountKey) => counts[key](tables);
  return {
    received: found('received'),
    carriedIn: found('carriedIn'),
    workload: found('workload'),
    concluded: found('concluded'),
    carriedOut: found('carriedOut'),
    granted: found('granted'),
    partlyGranted: found('partlyGranted'),
    disclosed: found('disclosed'),
    denied: found('denied'),
    unavailable: found('unavailable'),
    notProcessed: found('notProcessed'),
    other: found('other'),
    organisations: found('organisations'),
    disputes: found('disputes'),
    reconsiderationClosed: found('reconsiderationClosed'),
    reconsiderationCorrected: found('reconsiderationCorrected'),
    litigationClosed: found('litigationClosed'),
    litigationCorrected: found('litigationCorrected'),
    normativeStock: found('normativeStock'),
  };
}
