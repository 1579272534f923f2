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
    const kinds = [...new Set(own.map(({ kind }) => kind))];
    return publicationYears(own, today).map((year) => {
      const sum = { onTime: 0, late: 0, missing: 0, notDue: 0, unknown: 0 };
      let agencies = 0;
      for (const kind of kinds) {
        const begun = own.filter((count) => count.kind === kind && count.year <= year);
        const gone = closed.filter((agency) => isGone(agency, year) && agency.kind === kind);
        const ended = gone.filter((agency) => agency.isFictitious === isFictitious).length;
        const expected = begun.reduce((total, { first }) => total + first, 0) - ended;
        const here = begun.find((count) => count.year === year) ?? { onTime: 0, late: 0, unknown: 0 };
        const { status } = publicationStatus({ kind, year, publishedOn: null, isPublished: false, today });
        sum.onTime += here.onTime;
        sum.late += here.late;
        sum.unknown += here.unknown;
        sum[status] += expected - here.onTime - here.late - here.unknown;
        agencies += expected;
      }
      return { isFictitious, year, agencies, counts: sum };
    });
  });
}

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
