import type { createTranslator } from 'next-intl';
import { type ChartView, formatFigure, markers, type ViewSeries } from '@/components/chart/chart-view';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { measureLabel, shortNames } from '@/lib/i18n/measure-label';
import type { Messages } from '@/lib/i18n/messages';
import type { Comparison } from '@/lib/report/compare/comparison';
import { type ComparisonHeadline, describeComparison } from '@/lib/report/compare/headline';
import type { Taken } from '@/lib/report/compare/take-measure';
import type { PeerStatistic } from '@/lib/report/peers';
import type { Dash } from '@/lib/report/series';

/** Messages, whole: a comparison speaks of charts, of the form, and of its own. */
export type CompareTranslator = ReturnType<typeof createTranslator<Messages>>;

export interface ComparisonParts {
  comparison: Comparison;
  /** For each year; null where they are not shown. */
  peers: (PeerStatistic | null)[] | null;
}

/** Beside its colour each of the eight lines has its own stroke and shape. */
const dashes: readonly (Dash | undefined)[] = [
  undefined,
  undefined,
  'dashed',
  undefined,
  'dotted',
  'dashed',
  undefined,
  'dotted',
];

/** How the line of the agency at a position looks, in the chart and in its keys. */
export function lineStyle(index: number): Pick<ViewSeries, 'colour' | 'dash' | 'marker'> {
  return { colour: `line-${index + 1}`, dash: dashes[index], marker: markers[index % markers.length] };
}

/** Puts a comparison into the words and lines of a chart. */
export function viewComparison(
  { comparison, peers }: ComparisonParts,
  t: CompareTranslator,
  locale: Locale,
): ChartView {
  const { rows, years, unit, gaps, breaks } = comparison;
  const names = shortNames(rows.map(({ agency }) => agencyName(locale, agency)));
  const series = rows.map(
    ({ cells }, index): ViewSeries => ({
      key: `agency-${index}`,
      label: names[index] ?? '',
      values: cells.map((cell) => (cell.state === 'value' ? cell.value : null)),
      notes: cells.map((cell) => noteOf(cell, t, locale)),
      ...lineStyle(index),
    }),
  );
  const median: ViewSeries[] = peers
    ? [
        {
          key: 'median',
          label: t('compare.median'),
          values: peers.map((one) => one?.median ?? null),
          colour: 'soft',
          dash: 'dotted',
        },
      ]
    : [];
  return {
    key: 'compare',
    kind: 'line',
    locale,
    unit,
    heading: writeHeadline(comparison, t, locale),
    sub: `${measureLabel(locale, comparison.measure)} · ${t(`compare.unit.${unit}`)}`,
    source: t('compare.source'),
    years: years.map(String),
    forms: years.map(() => null),
    series: [...series, ...median],
    band: peers
      ? { low: peers.map((one) => one?.low.value ?? null), high: peers.map((one) => one?.high.value ?? null) }
      : undefined,
    gaps: gaps.map(({ year, reason }) => {
      const index = years.indexOf(year);
      const [why = '', ...others] = new Set(series.map(({ notes }) => notes?.[index] ?? ''));
      return { index, reason, label: others.length === 0 ? why : t('compare.noFigure') };
    }),
    breaks: breaks.map(({ beforeYear, form, isComparable, rows: changed }) => ({
      index: years.indexOf(beforeYear),
      label: t(`chart.break.${form}`),
      series: changed.map((row) => `agency-${row}`),
      note: t('compare.breakNote', {
        year: String(beforeYear),
        form,
        isComparable: isComparable ? 'yes' : 'no',
        isAll: changed.length === rows.length ? 'yes' : 'no',
        agencies: changed.map((row) => names[row] ?? '').join(locale === 'zh-CN' ? '、' : ', '),
      }),
    })),
    words: {
      notGiven: t('chart.notGiven'),
      notInForm: t('chart.notInForm'),
      switches: t('chart.switchesLive'),
      explore: t('chart.explore'),
    },
  };
}

/** What a value is made of, or why there is none. */
function noteOf(cell: Taken, t: CompareTranslator, locale: Locale): string {
  if (cell.state === 'absent') return t(`compare.absent.${cell.reason}`);
  const { fraction } = cell;
  return fraction ? `${formatCount(locale, fraction.numerator)}/${formatCount(locale, fraction.denominator)}` : '';
}

function writeHeadline(comparison: Comparison, t: CompareTranslator, locale: Locale): string {
  const headline = describeComparison(comparison);
  const figure = (value: number) => formatFigure(value, comparison.unit, locale);
  const nameOf = (row: number) => {
    const agency = comparison.rows[row]?.agency;
    return agency ? agencyName(locale, agency) : '';
  };
  const label = measureLabel(locale, comparison.measure);
  const measure = comparison.showing === 'value' ? label : t(`compare.shown.${comparison.showing}`, { measure: label });
  return t(`compare.headline.${headline.key}`, { measure, ...valuesOf(headline, figure, nameOf) });
}

/** @returns every value that any of the sentences takes */
function valuesOf(headline: ComparisonHeadline, figure: (value: number) => string, nameOf: (row: number) => string) {
  const empty = {
    year: '',
    firstYear: '',
    from: '',
    to: '',
    agency: '',
    low: '',
    lowAgency: '',
    high: '',
    highAgency: '',
    count: 0,
  };
  switch (headline.key) {
    case 'none':
      return empty;
    case 'one':
      return {
        ...empty,
        agency: nameOf(headline.row),
        firstYear: String(headline.firstYear),
        from: figure(headline.from),
        year: String(headline.lastYear),
        to: figure(headline.to),
      };
    case 'oneYear':
      return { ...empty, agency: nameOf(headline.row), year: String(headline.lastYear), to: figure(headline.to) };
    case 'same':
      return { ...empty, year: String(headline.lastYear), to: figure(headline.to), count: headline.count };
    case 'range':
      return {
        ...empty,
        year: String(headline.lastYear),
        low: figure(headline.low),
        lowAgency: nameOf(headline.lowRow),
        high: figure(headline.high),
        highAgency: nameOf(headline.highRow),
        count: headline.count,
      };
  }
}
