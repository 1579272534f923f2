import type { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { ChartKey, ChartSpec, Column, Gap, Series } from '@/lib/report/series';

/** Messages under `chart`, from `useTranslations`, `getTranslations` or `createTranslator`. */
export type ChartTranslator = ReturnType<typeof createTranslator<Messages, 'chart'>>;

/** A chart with its words in one language: all that is needed to draw it, on the server and again in the browser. */
export interface ChartView {
  key: ChartKey;
  kind: ChartSpec['kind'];
  locale: Locale;
  heading: string;
  sub: string;
  source: string;
  years: string[];
  forms: ChartSpec['forms'];
  series: (Series & { label: string })[];
  total?: Column & { label: string };
  aside?: Column & { label: string };
  /** Years with nothing to draw, by position. */
  gaps: { index: number; reason: Gap['reason']; label: string }[];
  /** Changes of form, by the position of the year after. */
  breaks: { index: number; label: string; note: string }[];
  words: { notGiven: string; notInForm: string; switches: string; explore: string };
}

/** Puts a chart into words. */
export function describeChart(spec: ChartSpec, t: ChartTranslator, locale: Locale): ChartView {
  const named = (column: Column | undefined) => column && { ...column, label: t(`column.${column.key}`) };
  return {
    key: spec.key,
    kind: spec.kind,
    locale,
    heading: t(`headline.${spec.headline.key}`, spec.headline.values),
    sub: t(`sub.${spec.key}`),
    source: t(`source.${spec.key}`),
    years: spec.years.map(String),
    forms: spec.forms,
    series: spec.series.map((series) => ({ ...series, label: t(`series.${series.key}`) })),
    total: named(spec.total),
    aside: named(spec.aside),
    gaps: spec.gaps.map(({ year, reason }) => ({
      index: spec.years.indexOf(year),
      reason,
      label: t(`gap.${reason}`),
    })),
    breaks: spec.breaks.map(({ beforeYear, form, isComparable }) => ({
      index: spec.years.indexOf(beforeYear),
      label: t(`break.${form}`),
      note: t('breakNote', { year: String(beforeYear), form, isComparable: isComparable ? 'yes' : 'no' }),
    })),
    words: {
      notGiven: t('notGiven'),
      notInForm: t('notInForm'),
      switches: t('switchesLive'),
      explore: t('explore'),
    },
  };
}

/** Why there is no figure, in words. */
export function explainAbsence(view: ChartView, column: Pick<Series, 'values' | 'form'>, index: number): string {
  const gap = view.gaps.find((candidate) => candidate.index === index);
  if (gap) return gap.label;
  const isForeign = column.form !== undefined && column.form !== view.forms[index];
  return isForeign ? view.words.notInForm : view.words.notGiven;
}

/** A part's share of its year's whole; null where there is no whole to take a share of. */
export function shareOf(view: ChartView, values: readonly (number | null)[], index: number): number | null {
  const value = values[index] ?? null;
  const whole = view.total?.values[index] ?? null;
  return value === null || whole === null || whole === 0 ? null : value / whole;
}

const realMinus = (text: string) => text.replace('-', '−');

/** A count in the language's digits, with a real minus sign. */
export function formatCount(value: number, locale: Locale): string {
  return realMinus(new Intl.NumberFormat(locale).format(value));
}

/** A count on a scale: whole, or in the language's large units where it would be long. */
export function formatTick(value: number, locale: Locale): string {
  const notation = Math.abs(value) >= 100_000 ? 'compact' : 'standard';
  return realMinus(new Intl.NumberFormat(locale, { notation }).format(value));
}

/** @param digits decimals of the percentage */
export function formatShare(value: number, locale: Locale, digits: number): string {
  return realMinus(
    new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value),
  );
}
