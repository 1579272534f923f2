import { cacheLife, cacheTag } from 'next/cache';
import type { ComparedAgency } from '@/components/indicators/peer-note';
import { markSections } from '@/components/year-changes/mark-differences';
import { listChangedReports } from '@/db/queries/addresses';
import { findAgency, listParents } from '@/db/queries/agencies';
import { listLatestCandidates, listSimilar, loadComparedAgencies } from '@/db/queries/compare';
import { listFindingsOfAgency } from '@/db/queries/findings';
import { loadPeers, type PeerGroup, summariseRow } from '@/db/queries/peers';
import { countReports, loadPortalChange, loadPortalYears } from '@/db/queries/portal';
import { loadPortalRates } from '@/db/queries/portal-rates';
import { countPublication, listClosedAgencies } from '@/db/queries/publication';
import { countResponseTimes, listQuestions } from '@/db/queries/questions';
import { findReport, listLatestReports, listNarratives, listReportsOfAgency } from '@/db/queries/reports';
import { hasMembers, listRollUpYears, loadMembers } from '@/db/queries/rollup';
import { listRuleTotals, listRuleTotalsOfAgency } from '@/db/queries/rule-totals';
import { findSource } from '@/db/queries/source';
import * as version from '@/db/queries/version';
import { findHistory } from '@/db/queries/versions';
import type { AgencyKind } from '@/lib/report/agency';
import { pickExamples } from '@/lib/report/compare/examples';
import { findMeasure } from '@/lib/report/compare/measures';
import { rollUp } from '@/lib/report/compare/rollup';
import { dayInChina } from '@/lib/report/day-in-china';
import { isExpected, publicationStatus } from '@/lib/report/deadline';
import { yearsThrough } from '@/lib/report/years';

/**
 * What pages show of the database, kept until something is published. Every result carries the tag `published`; `app/api/expire` drops it.
 */
export const publishedTag = 'published';

function keep() {
  cacheLife('published');
  cacheTag(publishedTag);
}

export async function loadAgency(slug: string) {
  'use cache';
  keep();
  const agency = await findAgency(slug);
  if (!agency) return null;
  const reports = await listReportsOfAgency(slug);
  const isDueOrHere = (year: number) => isExpected(agency, year) || reports.some((report) => report.year === year);
  const years = yearsThrough(reports.map(({ year }) => year)).filter(isDueOrHere);
  const publication = years.map((year) => ({
    year,
    ...publicationOf(
      agency.kind,
      year,
      reports.find((report) => report.year === year),
    ),
  }));
  const latest = reports.at(-1);
  const checks = { ...(await listFindingsOfAgency(slug)), totals: await listRuleTotalsOfAgency(slug) };
  return {
    agency,
    reports,
    publication,
    checks,
    peers: latest ? await loadPeersOf(agency, latest.year) : {},
    hasMembers: await hasMembers(slug),
  };
}

/** Sections 1 and 5 of each report of an agency, oldest first. */
export async function loadNarratives(slug: string) {
  'use cache';
  keep();
  return listNarratives(slug);
}

export async function loadReport(slug: string, year: number) {
  'use cache';
  keep();
  const report = await findReport(slug, year);
  return (
    report && {
      report,
      publication: publicationOf(report.agency.kind, year, report),
      peers: await loadPeersOf(report.agency, year),
    }
  );
}

/** The narratives of two reports of an agency beside each other, the earlier year first; none where one of them is not published. */
export async function loadNarrativeChanges(slug: string, before: number, now: number) {
  'use cache';
  keep();
  const [earlier, later] = [await findReport(slug, before), await findReport(slug, now)];
  return earlier && later ? markSections(earlier.sections, later.sections) : [];
}

export async function loadHistory(slug: string, year: number) {
  'use cache';
  keep();
  const [agency, history] = [await findAgency(slug), await findHistory(slug, year)];
  return agency && history && { agency, ...history };
}

export async function loadSource(slug: string, year: number) {
  'use cache';
  keep();
  return findSource(slug, year);
}

/** The newest public questions about an agency, or about one of its reports. */
export async function loadQuestions(slug: string, year?: number) {
  'use cache';
  keep();
  return listQuestions({ agency: slug, year }, 3);
}

/** How an agency, or with null the portal as a whole, keeps to the time for an answer. */
export async function loadResponseTimes(slug: string | null) {
  'use cache';
  keep();
  return countResponseTimes(slug, dayInChina(Date.now()));
}

export async function loadHome() {
  'use cache';
  keep();
  const counts = await countReports();
  // Made-up and real figures are never added up together: the home page shows whichever the portal holds more of.
  const isFictitious = counts.fictitious > counts.real;
  const years = await loadPortalYears({ fictitious: isFictitious });
  const latestYear = years.at(-1);
  return {
    counts,
    isFictitious,
    years,
    rates: latestYear ? await loadPortalRates({ fictitious: isFictitious, year: latestYear.year }) : {},
    change: latestYear ? await loadPortalChange({ fictitious: isFictitious, year: latestYear.year }) : null,
    latestReports: await listLatestReports(6),
  };
}

/** What each rule came to, of real agencies or of made-up ones. */
export async function loadRuleTotals(fictitious: boolean) {
  'use cache';
  keep();
  return listRuleTotals({ fictitious });
}

export async function loadReportNumbers() {
  'use cache';
  keep();
  return countReports();
}

/** As many as a reader who looks in once a week may miss in a busy one. */
const changedAtOnce = 100;

/** The reports that were added or changed last, for feeds. */
export async function loadChangedReports() {
  'use cache';
  keep();
  return listChangedReports(changedAtOnce);
}

/** The version of all that is published. */
export async function loadVersion() {
  'use cache';
  keep();
  return version.loadVersion();
}

export async function loadParents(chosen: string | undefined) {
  'use cache';
  keep();
  return listParents(chosen);
}

function loadPeersOf({ kind, level, isFictitious }: ComparedAgency, year: number) {
  return loadPeers({ kind, level, year, fictitious: isFictitious });
}

/** What a cell or a group of rows comes to over the reports of comparable agencies on a year. */
export async function loadPeersOfRow(measureId: string, group: PeerGroup) {
  'use cache';
  keep();
  const measure = findMeasure(measureId);
  return measure && measure.kind !== 'indicator' ? summariseRow(measure, group) : null;
}

/** How many reports of each kind of agency and year came in time, and how many agencies have their first report there; with the agencies that are no more. */
export async function loadPublicationCounts() {
  'use cache';
  keep();
  return { counts: await countPublication(), closed: await listClosedAgencies() };
}

/** Comparisons that can be made with the reports that came last. */
export async function loadCompareExamples() {
  'use cache';
  keep();
  return pickExamples(await listLatestCandidates(300));
}

export async function loadSimilar(slug: string) {
  'use cache';
  keep();
  return listSimilar(slug, 7);
}

/** The years for which a government can be held against the agencies under it; null where it has none under it. */
export async function loadRollUpYears(slug: string) {
  'use cache';
  keep();
  return (await hasMembers(slug)) ? listRollUpYears(slug) : null;
}

/** A government's figures of a year beside the sum of the reports of its agencies, with each of these and whether it is in the sum. */
export async function loadRollUp(slug: string, year: number) {
  'use cache';
  keep();
  const members = await loadMembers(slug, year);
  const [own] = await loadComparedAgencies([slug]);
  const published = members.flatMap(({ report }) => report ?? []);
  const stateOf = ({ report, ...member }: (typeof members)[number]) => {
    if (report) return 'inSum';
    const isMissing = isExpected(member, year) && publicationOf(member.kind, year, undefined).status === 'missing';
    return isMissing ? 'missing' : 'notDue';
  };
  return {
    rollUp: rollUp(own?.reports.find((report) => report.year === year) ?? null, published),
    members: members.map((member) => {
      const { slug: own, name, nameEn } = member;
      return { slug: own, name, nameEn, state: stateOf(member) } as const;
    }),
  };
}

/** Whether a year's report came in time, as of today in China, where the deadlines hold. */
function publicationOf(kind: AgencyKind, year: number, report: { publishedOn: string | null } | undefined) {
  return publicationStatus({
    kind,
    year,
    publishedOn: report?.publishedOn ?? null,
    isPublished: report !== undefined,
    today: dayInChina(Date.now()),
  });
}
