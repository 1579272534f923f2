import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { paths } from '@/lib/i18n/paths';
import type { AgencyKind, AgencyName } from '@/lib/report/agency';
import type { Publication } from '@/lib/report/deadline';
import { addressOf } from './citation';
import type { DataTable } from './data-table';
import { exportWords } from './words';

interface ListedAgency extends AgencyName {
  kind: AgencyKind;
  isFictitious: boolean;
  parent: AgencyName | null;
  years: readonly number[];
  latest: { year: number; received: number | null } | null;
}

/** Agencies as the list shows them, with both names and their addresses. */
export function agenciesTable(locale: Locale, agencies: readonly ListedAgency[]): DataTable {
  const t = exportWords(locale);
  const kinds = messagesOf(locale).common.kind;
  return {
    key: 'agencies',
    title: t('table.agencies'),
    columns: [
      { key: 'slug', label: t('heading.slug'), kind: 'text' },
      { key: 'name', label: t('heading.name'), kind: 'text' },
      { key: 'nameEn', label: t('heading.nameEn'), kind: 'text' },
      { key: 'kind', label: t('heading.kind'), kind: 'text' },
      { key: 'parent', label: t('heading.parent'), kind: 'text' },
      { key: 'years', label: t('heading.years'), kind: 'text' },
      { key: 'latestYear', label: t('heading.latestYear'), kind: 'number' },
      { key: 'received', label: t('heading.received'), unit: t('unit.count'), kind: 'number' },
      { key: 'url', label: t('heading.url'), kind: 'text' },
      { key: 'remark', label: t('heading.remark'), kind: 'text' },
    ],
    rows: agencies.map((agency) => [
      agency.slug,
      agency.name,
      agency.nameEn,
      kinds[agency.kind],
      agency.parent && agencyName(locale, agency.parent),
      agency.years.join(' '),
      agency.latest?.year ?? null,
      agency.latest?.received ?? null,
      addressOf(locale, paths.agency(agency.slug)),
      agency.isFictitious ? t('fictitious') : null,
    ]),
  };
}

/** All years of an agency, with the day each report was published and what the checks came to. */
export function reportsTable(
  locale: Locale,
  slug: string,
  publication: readonly (Publication & { year: number })[],
  reports: readonly {
    year: number;
    form: string | null;
    publishedOn: string | null;
    checks: Record<'pass' | 'fail' | 'cannotTell', number>;
  }[],
): DataTable {
  const t = exportWords(locale);
  return {
    key: 'reports',
    title: t('table.reports'),
    columns: [
      { key: 'year', label: t('heading.year'), kind: 'number' },
      { key: 'form', label: t('heading.form'), kind: 'text' },
      { key: 'publishedOn', label: t('heading.publishedOn'), kind: 'day' },
      { key: 'due', label: t('heading.due'), kind: 'day' },
      { key: 'publication', label: t('heading.publication'), kind: 'text' },
      { key: 'daysLate', label: t('heading.daysLate'), unit: t('unit.days'), kind: 'number' },
      { key: 'pass', label: t('heading.pass'), unit: t('unit.checks'), kind: 'number' },
      { key: 'fail', label: t('heading.fail'), unit: t('unit.checks'), kind: 'number' },
      { key: 'cannotTell', label: t('heading.cannotTell'), unit: t('unit.checks'), kind: 'number' },
      { key: 'url', label: t('heading.url'), kind: 'text' },
    ],
    rows: publication.map(({ year, status, due, daysLate }) => {
      const report = reports.find((candidate) => candidate.year === year);
      return [
        year,
        report?.form ?? null,
        report?.publishedOn ?? null,
        due,
        t(`publication.${status}`),
        status === 'unknown' || status === 'notDue' ? null : daysLate,
        report?.checks.pass ?? null,
        report?.checks.fail ?? null,
        report?.checks.cannotTell ?? null,
        report ? addressOf(locale, paths.report(slug, year)) : null,
      ];
    }),
  };
}
