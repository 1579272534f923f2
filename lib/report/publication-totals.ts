import type { AgencyKind } from './agency';
import { isExpected, type PublicationStatus, publicationStatus } from './deadline';

/** Reports of one kind of agency on one year, and the agencies of that kind whose first report here is on that year. */
export interface PublicationCount {
  isFictitious: boolean;
  year: number;
  kind: AgencyKind;
  onTime: number;
  late: number;
  unknown: number;
  first: number;
}

/** An agency with reports here that is no more. */
export interface ClosedAgency {
  isFictitious: boolean;
  kind: AgencyKind;
  /** Its last day, `YYYY-MM-DD`. */
  closedOn: string;
  /** Years of its published reports; at least one. */
  years: readonly number[];
}

export interface PublicationTotal {
  isFictitious: boolean;
  year: number;
  /**
   * Agencies that count in this year: all whose first report here is not on a later one, without those that are no more and from which nothing
   * was due any more nor came.
   */
  agencies: number;
  counts: Record<PublicationStatus, number>;
}

/** The last reporting year that has ended, as of a day `YYYY-MM-DD`. */
export const lastEndedYear = (today: string) => Number(today.slice(0, 4)) - 1;

/**
 * Adds up, for each year, in which state the reports of how many agencies are; an agency counts from its first report here on, until it is no more.
 * @param today `YYYY-MM-DD`
 * @returns oldest year first, real agencies before made-up ones
 */
export function totalPublication(
  counts: readonly PublicationCount[],
  closed: readonly ClosedAgency[],
  today: string,
): PublicationTotal[] {
  return [false, true].flatMap((isFictitious) => {
    const own = counts.filter((count) => count.isFictitious === isFictitious);
    const gone = closed.filter((agency) => agency.isFictitious === isFictitious);
    return publicationYears(own, today).map((year) => ({ isFictitious, year, ...countStates(own, gone, year, today) }));
  });
}

/**
 * How many agencies have a report here, or, with a state, how many are in it.
 * @param today `YYYY-MM-DD`
 */
export function countAgencies(
  counts: readonly PublicationCount[],
  closed: readonly ClosedAgency[],
  { kind, state, today }: AgenciesToCount,
): number {
  const isMeant = (one: { kind: AgencyKind }) => (kind ?? one.kind) === one.kind;
  const own = counts.filter(isMeant);
  if (!state) return sumOf(own, 'first');
  return countStates(own, closed.filter(isMeant), state.year, today).counts[state.status];
}

interface AgenciesToCount {
  kind?: AgencyKind | undefined;
  state?: { year: number; status: PublicationStatus } | undefined;
  today: string;
}

function countStates(
  counts: readonly PublicationCount[],
  closed: readonly ClosedAgency[],
  year: number,
  today: string,
) {
  const states = { onTime: 0, late: 0, missing: 0, notDue: 0, unknown: 0 };
  const begun = counts.filter((count) => count.year <= year);
  let agencies = 0;
  for (const kind of new Set(begun.map((count) => count.kind))) {
    const own = begun.filter((count) => count.kind === kind);
    const gone = closed.filter((agency) => isGone(agency, year) && agency.kind === kind).length;
    const expected = sumOf(own, 'first') - gone;
    const here = own.filter((count) => count.year === year);
    for (const state of ['onTime', 'late', 'unknown'] as const) {
      states[state] += sumOf(here, state);
    }
    const { status } = publicationStatus({ kind, year, publishedOn: null, isPublished: false, today });
    states[status] += expected - sumOf(here, 'onTime') - sumOf(here, 'late') - sumOf(here, 'unknown');
    agencies += expected;
  }
  return { agencies, counts: states };
}

const sumOf = (counts: readonly PublicationCount[], key: 'onTime' | 'late' | 'unknown' | 'first') =>
  counts.reduce((sum, count) => sum + count[key], 0);

function isGone(agency: ClosedAgency, year: number): boolean {
  return Math.min(...agency.years) <= year && !isExpected(agency, year) && !agency.years.includes(year);
}

/** Every year from the first report through the last year that has ended, as of a day `YYYY-MM-DD`. */
function publicationYears(reports: readonly { year: number }[], today: string): number[] {
  if (reports.length === 0) return [];
  const years = reports.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(lastEndedYear(today), ...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
