import { agencyName } from '@/lib/i18n/agency-name';
import { formLabel } from '@/lib/i18n/form-label';
import type { Locale } from '@/lib/i18n/locales';
import { measureLabel } from '@/lib/i18n/measure-label';
import { messagesOf } from '@/lib/i18n/messages';
import { paths } from '@/lib/i18n/paths';
import type { AgencyName } from '@/lib/report/agency';
import type { RollUp } from '@/lib/report/compare/rollup';
import { addressOf } from './citation';
import type { DataTable } from './data-table';
import { exportWords } from './words';

interface RolledUp {
  agency: AgencyName & { isFictitious: boolean };
  year: number;
  rollUp: RollUp;
  /** How many reports there are to add up. */
  published: number;
}

const tables = { requests: 'requests', disputes: 'disputes', documents: 'proactive' } as const;

/** A government's own figures beside the sum of its agencies' reports, a cell of the form a row; of how many reports each sum is. */
export function rollUpTable(locale: Locale, { agency, year, rollUp, published }: RolledUp): DataTable {
  const [t, words] = [exportWords(locale), messagesOf(locale).rollup];
  return {
    key: 'rollup',
    title: t('table.rollup'),
    columns: [
      { key: 'agency', label: t('heading.agency'), kind: 'text' },
      { key: 'slug', label: t('heading.slug'), kind: 'text' },
      { key: 'year', label: t('heading.year'), kind: 'number' },
      { key: 'table', label: t('heading.table'), kind: 'text' },
      { key: 'row', label: t('heading.row'), kind: 'text' },
      { key: 'column', label: t('heading.column'), kind: 'text' },
      { key: 'own', label: words.own, unit: t('unit.count'), kind: 'number' },
      { key: 'status', label: t('heading.status'), kind: 'text' },
      { key: 'sum', label: words.sum, unit: t('unit.count'), kind: 'number' },
      { key: 'counted', label: t('heading.counted'), kind: 'number' },
      { key: 'published', label: t('heading.published'), kind: 'number' },
      { key: 'difference', label: t('heading.difference'), unit: t('unit.count'), kind: 'number' },
      { key: 'key', label: t('heading.key'), kind: 'text' },
      { key: 'remark', label: t('heading.remark'), kind: 'text' },
    ],
    rows: (['requests', 'disputes', 'documents'] as const).flatMap((part) =>
      rollUp[part].flatMap(({ measure, cells }) =>
        cells.map(({ column, id, own, sum, counted }) => {
          const isKnown = own.state === 'value';
          return [
            agencyName(locale, agency),
            agency.slug,
            year,
            formLabel(locale, tables[part], 'title'),
            measure.kind === 'cell' && part !== 'requests'
              ? formLabel(locale, tables[part], `row.${measure.row}`)
              : measureLabel(locale, measure),
            formLabel(locale, tables[part], `column.${column}`),
            isKnown ? own.value : null,
            isKnown ? t('state.value') : words.absent[own.reason === 'noReport' ? 'noReport' : 'notGiven'],
            sum,
            counted,
            published,
            isKnown && sum !== null ? own.value - sum : null,
            id,
            agency.isFictitious ? t('fictitious') : null,
          ];
        }),
      ),
    ),
  };
}

/** Which agencies are in the sum, and which are not, and why. */
export function rollUpAgenciesTable(
  locale: Locale,
  year: number,
  members: readonly (AgencyName & { state: 'inSum' | 'missing' | 'notDue' })[],
): DataTable {
  const t = exportWords(locale);
  return {
    key: 'agencies',
    title: t('table.rollupAgencies'),
    columns: [
      { key: 'agency', label: t('heading.agency'), kind: 'text' },
      { key: 'slug', label: t('heading.slug'), kind: 'text' },
      { key: 'year', label: t('heading.year'), kind: 'number' },
      { key: 'status', label: t('heading.status'), kind: 'text' },
      { key: 'url', label: t('heading.url'), kind: 'text' },
    ],
    rows: members.map(({ state, ...agency }) => [
      agencyName(locale, agency),
      agency.slug,
      year,
      t(`rollup.${state}`),
      state === 'inSum' ? addressOf(locale, paths.report(agency.slug, year)) : null,
    ]),
  };
}
