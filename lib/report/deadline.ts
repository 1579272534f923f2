import type { AgencyKind } from './agency';

/**
 * The last day of the year after the reporting year on which a report is in time, `MM-DD`.
 * Departments hand in and publish theirs by 31 January, the report of a government is published by 31 March (article 49 of Decree 711).
 * Townships and subdistricts are not named there; local notices usually give them 31 January.
 */
export const dueDays: Readonly<Record<AgencyKind, string>> = {
  government: '03-31',
  department: '01-31',
  township: '01-31',
  subdistrict: '01-31',
};

export const publicationStatuses = ['onTime', 'late', 'missing', 'notDue', 'unknown'] as const;
export type PublicationStatus = (typeof publicationStatuses)[number];

export interface Publication {
  /** `unknown`: the report is published, and the day on which it was is not known. */
  status: PublicationStatus;
  /** `YYYY-MM-DD`. */
  due: string;
  /** Days past the due day, up to the publication or, where that is missing, up to today; 0 where it is not late. */
  daysLate: number;
}

/** The day, `YYYY-MM-DD`, by which an agency has to publish its report on a year. */
function dueDate(kind: AgencyKind, year: number): string {
  return `${year + 1}-${dueDays[kind]}`;
}

/**
 * Whether a report is due at all: from an agency that is no more, nothing is after its last day.
 * @param closedOn its last day, `YYYY-MM-DD`; null for an agency that there is
 */
export function isExpected(agency: { kind: AgencyKind; closedOn: string | null }, year: number): boolean {
  return agency.closedOn === null || dueDate(agency.kind, year) <= agency.closedOn;
}

/**
 * Whether a report came in time.
 * @param publishedOn the day on which the agency published it, null where that is not known
 * @param isPublished whether the report is on this portal
 * @param today `YYYY-MM-DD`
 */
export function publicationStatus({
  kind,
  year,
  publishedOn,
  isPublished,
  today,
}: {
  kind: AgencyKind;
  year: number;
  publishedOn: string | null;
  isPublished: boolean;
  today: string;
}): Publication {
  const due = dueDate(kind, year);
  if (isPublished && publishedOn === null) return { status: 'unknown', due, daysLate: 0 };
  const daysLate = Math.max(0, daysBetween(due, isPublished && publishedOn !== null ? publishedOn : today));
  if (isPublished) return { status: daysLate > 0 ? 'late' : 'onTime', due, daysLate };
  return { status: daysLate > 0 ? 'missing' : 'notDue', due, daysLate };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
