import { describeForSearch } from '@/lib/export/catalog';
import { addressOf } from '@/lib/export/citation';
import { exportWords } from '@/lib/export/words';
import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import type { AgencyName } from '@/lib/report/agency';
import { citeAgency, citeReport } from './cite';

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const;

const filesAt = (address: string) =>
  Object.entries(mediaTypes).map(([format, mediaType]) => ({ mediaType, url: `${address}.${format}` }));

/** The page of an agency as a data set, for search engines. */
export function describeAgency(
  locale: Locale,
  loaded: { agency: AgencyName; reports: readonly { year: number; updatedAt: number }[] },
) {
  const cited = citeAgency(locale, loaded);
  const agency = agencyName(locale, loaded.agency);
  const years = loaded.reports.map(({ year }) => year);
  return describeForSearch({
    name: cited.title,
    description: exportWords(locale)('describe.agency', { agency }),
    url: addressOf(locale, cited.path),
    changedAt: Math.max(0, ...loaded.reports.map(({ updatedAt }) => updatedAt)),
    version: cited.version,
    creator: agency,
    ...(years.length > 0 && { years: `${Math.min(...years)}/${Math.max(...years)}` }),
    files: filesAt(`${localePath(locale, paths.agency(loaded.agency.slug))}/files/figures`),
  });
}

/** The page of a report as a data set, for search engines. */
export function describeReport(locale: Locale, report: { agency: AgencyName; year: number; updatedAt: number }) {
  const cited = citeReport(locale, report);
  const agency = agencyName(locale, report.agency);
  return describeForSearch({
    name: cited.title,
    description: exportWords(locale)('describe.report', { agency, year: String(report.year) }),
    url: addressOf(locale, cited.path),
    changedAt: report.updatedAt,
    version: cited.version,
    creator: agency,
    years: String(report.year),
    files: filesAt(`${localePath(locale, paths.report(report.agency.slug, report.year))}/figures`),
  });
}
