import type { Citable } from '@/lib/export/citation';
import { exportWords } from '@/lib/export/words';
import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { paths } from '@/lib/i18n/paths';
import type { AgencyName } from '@/lib/report/agency';
import { dayInChina } from '@/lib/report/day-in-china';

interface CitedAgency {
  agency: AgencyName;
  reports: readonly { updatedAt: number }[];
}

/** An agency's page with the day on which one of its reports last changed. */
export function citeAgency(locale: Locale, { agency, reports }: CitedAgency): Citable {
  const changed = Math.max(0, ...reports.map(({ updatedAt }) => updatedAt));
  return {
    title: exportWords(locale)('title.agency', { agency: agencyName(locale, agency) }),
    path: paths.agency(agency.slug),
    version: changed === 0 ? '—' : dayInChina(changed),
  };
}

/** A report's page with the day on which the report last changed here. */
export function citeReport(locale: Locale, report: { agency: AgencyName; year: number; updatedAt: number }): Citable {
  const { agency, year, updatedAt } = report;
  return {
    title: exportWords(locale)('title.report', { agency: agencyName(locale, agency), year: String(year) }),
    path: paths.report(agency.slug, year),
    version: dayInChina(updatedAt),
  };
}

/** What the portal holds as a whole, with the version of what is published. */
export function citePortal(locale: Locale, path: string, version: { id: string }): Citable {
  return { title: messagesOf(locale).export.title.portal, path, version: version.id };
}

/** A government beside the sum of the agencies under it; the version is that of everything, since any of their reports may change it. */
export function citeRollUp(locale: Locale, agency: AgencyName, year: number, version: { id: string }): Citable {
  const title = exportWords(locale)('title.rollup', { agency: agencyName(locale, agency), year: String(year) });
  return { title, path: paths.rollup(agency.slug, year), version: version.id };
}

/** Two reports of an agency beside each other, with the day on which one of them last changed here. */
export function citeChanges(
  locale: Locale,
  agency: AgencyName,
  before: { year: number; updatedAt: number },
  now: { year: number; updatedAt: number },
): Citable {
  const pair = { before: String(before.year), now: String(now.year) };
  return {
    title: exportWords(locale)('title.changes', { agency: agencyName(locale, agency), ...pair }),
    path: paths.changes(agency.slug, now.year, before.year),
    version: dayInChina(Math.max(before.updatedAt, now.updatedAt)),
  };
}
