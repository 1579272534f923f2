import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { measureLabel } from '@/lib/i18n/measure-label';
import { messagesOf } from '@/lib/i18n/messages';
import { paths } from '@/lib/i18n/paths';
import type { Comparison } from '@/lib/report/compare/comparison';
import type { Measured } from '@/lib/report/indicators';
import type { PeerStatistic } from '@/lib/report/peers';
import { addressOf } from './citation';
import type { DataCell, DataTable } from './data-table';
import { exportWords } from './words';

/**
 * A comparison as a table of one agency and year a row: the value, what it is made of, and why there is none where there is none. Shares and
 * rates are fractions of 1. The median and the range of comparable agencies follow, where they are asked for.
 * @param peers for each year; null where they are not shown
 */
export function comparisonTable(
  locale: Locale,
  { rows, years, measure, unit }: Comparison,
  peers: readonly (PeerStatistic | null)[] | null,
): DataTable {
  const t = exportWords(locale);
  const words = messagesOf(locale).compare;
  const what = [measureLabel(locale, measure), measure.id, words.csvUnit[unit]];
  const remark = rows.every(({ agency }) => agency.isFictitious) ? t('fictitious') : null;
  const figures = rows.flatMap(({ agency, cells, forms }) =>
    cells.map((cell, index): DataCell[] => {
      const [year = 0, fraction] = [years[index], cell.state === 'value' ? cell.fraction : undefined];
      return [
        agencyName(locale, agency),
        agency.slug,
        year,
        forms[index] ?? null,
        ...what,
        cell.state === 'value' ? cell.value : null,
        fraction?.numerator ?? (cell.state === 'absent' ? (cell.difference ?? null) : null),
        fraction?.denominator ?? null,
        cell.state === 'value' ? t('state.value') : words.absent[cell.reason],
        forms[index] ? addressOf(locale, paths.report(agency.slug, year)) : null,
        agency.isFictitious ? t('fictitious') : null,
      ];
    }),
  );
  const statistics = (['median', 'low', 'high'] as const).flatMap((key) =>
    (peers ?? []).flatMap((one, index): DataCell[][] => {
      if (!one) return [];
      const value = key === 'median' ? one.median : one[key].value;
      const sides = sidesOf(key === 'median' ? one.middle : one[key]);
      return [
        [
          words.csvPeers[key],
          null,
          years[index] ?? null,
          null,
          ...what,
          value,
          ...sides,
          t('state.value'),
          null,
          remark,
        ],
      ];
    }),
  );
  return {
    key: 'comparison',
    title: what[0] ?? '',
    columns: [
      { key: 'agency', label: t('heading.agency'), kind: 'text' },
      { key: 'slug', label: t('heading.slug'), kind: 'text' },
      { key: 'year', label: t('heading.year'), kind: 'number' },
      { key: 'form', label: t('heading.form'), kind: 'text' },
      { key: 'measure', label: t('heading.measure'), kind: 'text' },
      { key: 'measureKey', label: t('heading.key'), kind: 'text' },
      { key: 'unit', label: t('heading.unit'), kind: 'text' },
      { key: 'value', label: t('heading.value'), kind: 'number' },
      { key: 'numerator', label: t('heading.numerator'), kind: 'number' },
      { key: 'denominator', label: t('heading.denominator'), kind: 'number' },
      { key: 'status', label: t('heading.status'), kind: 'text' },
      { key: 'url', label: t('heading.url'), kind: 'text' },
      { key: 'remark', label: t('heading.remark'), kind: 'text' },
    ],
    rows: [...figures, ...statistics],
  };
}

function sidesOf(measured: Measured | null): [number | null, number | null] {
  return measured?.kind === 'rate' ? [measured.numerator, measured.denominator] : [null, null];
}
