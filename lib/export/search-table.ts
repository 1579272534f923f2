import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { AgencyName } from '@/lib/report/agency';
import type { FormKey } from '@/lib/report/form';
import { addressOf } from './citation';
import type { DataTable } from './data-table';
import { exportWords } from './words';

interface FoundReport {
  agency: AgencyName & { isFictitious: boolean };
  year: number;
  title: string | null;
  form: FormKey | null;
  publishedOn: string | null;
  /** Each in pieces, as the words are marked in it. */
  passages: readonly { pieces: readonly { text: string }[] }[];
}

/** Reports that a search found, one a row, with the sentences in which the words stand. */
export function searchTable(locale: Locale, found: readonly FoundReport[]): DataTable {
  const t = exportWords(locale);
  return {
    key: 'search',
    title: t('table.search'),
    columns: [
      { key: 'slug', label: t('heading.slug'), kind: 'text' },
      { key: 'agency', label: t('heading.agency'), kind: 'text' },
      { key: 'year', label: t('heading.year'), kind: 'number' },
      { key: 'form', label: t('heading.form'), kind: 'text' },
      { key: 'title', label: t('heading.title'), kind: 'text' },
      { key: 'publishedOn', label: t('heading.publishedOn'), kind: 'day' },
      { key: 'passages', label: t('heading.passages'), kind: 'text' },
      { key: 'url', label: t('heading.url'), kind: 'text' },
      { key: 'remark', label: t('heading.remark'), kind: 'text' },
    ],
    rows: found.map(({ agency, year, title, form, publishedOn, passages }) => [
      agency.slug,
      agencyName(locale, agency),
      year,
      form,
      title,
      publishedOn,
      passages.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n') || null,
      addressOf(locale, paths.report(agency.slug, year)),
      agency.isFictitious ? t('fictitious') : null,
    ]),
  };
}
