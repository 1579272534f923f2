import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { paths } from '@/lib/i18n/paths';
import type { AgencyKind, AgencyName } from '@/lib/report/agency';
import type { Publication } from '@/lib/report/deadline';
import { addressOf } from './citation';
import type { DataTable } from './data-table';
import { exportWords } from './words';

interface AgencyYears extends AgencyName {
  kind: AgencyKind;
  isFictitious: boolean;
  cells: readonly (Publication & { year: number; publishedOn: string | null; isPublished: boolean })[];
}

/** Whether reports came in time: a row for each agency and year, newest year first. */
export function publicationTable(locale: Locale, agencies: readonly AgencyYears[]): DataTable {
  const t = exportWords(locale);
  const kinds = messagesOf(locale).common.kind;
  return {
    key: 'publication',
    title: t('table.publication'),
    columns: [
      { key: 'slug', label: t('heading.slug'), kind: 'text' },
      { key: 'name', label: t('heading.name'), kind: 'text' },
      { key: 'nameEn', label: t('heading.nameEn'), kind: 'text' },
      { key: 'kind', label: t('heading.kind'), kind: 'text' },
      { key: 'year', label: t('heading.year'), kind: 'number' },
      { key: 'status', label: t('heading.status'), kind: 'text' },
      { key: 'due', label: t('heading.due'), kind: 'day' },
      { key: 'publishedOn', label: t('heading.publishedOn'), kind: 'day' },
      { key: 'url', label: t('heading.url'), kind: 'text' },
      { key: 'remark', label: t('heading.remark'), kind: 'text' },
    ],
    rows: agencies.flatMap(({ slug, name, nameEn, kind, isFictitious, cells }) =>
      cells.map(({ year, status, due, publishedOn, isPublished }) => [
        slug,
        name,
        nameEn,
        kinds[kind],
        year,
        t(`publication.${status}`),
        due,
        publishedOn,
        isPublished ? addressOf(locale, paths.report(slug, year)) : null,
        isFictitious ? t('fictitious') : null,
      ]),
    ),
  };
}
