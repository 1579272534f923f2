import type { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { ChartSpec, Dash, Gap } from '@/lib/report/series';

/** Messages under `chart`, from `useTranslations`, `getTranslations` or `createTranslator`. */
export type ChartTranslator = ReturnType<typeof createTranslator<Messages, 'chart'>>;

/** What the figures of a chart are: `points` are percentage points, `growth` is a rate of change, `amount` is money in 10 000 CNY. */
export type ChartUnit = 'count' | 'amount' | 'share' | 'points' | 'growth';

export const markers = ['circle', 'square', 'triangle', 'diamond'] as const;
/** The shape of a line's points: beside colour and stroke, a third way to tell many lines apart. */
export type Marker = (typeof markers)[number];

interface LabelledColumn {
  key: string;
  label: string;
  /** One for each year of the chart; null where the figure is not given. */
  values: (number | null)[];
}

export interface ViewSeries extends LabelledColumn {
  /** The custom property that holds the colour, without its dashes. */
  colour: string;
  dash?: Dash;
  marker?: Marker;
  /** The only form that has this figure. */
  form?: string;
  /** What a figure is made of, or why there is none, beside it; one for each year. */
  notes?: string[];
}

/** A chart with its words in one language: all that is needed to draw it, on the server and again in the browser. */
export interface ChartView {
  /** Makes ids on the page. */
  key: string;
  kind: ChartSpec['kind'];
  locale: Locale;
  unit: ChartUnit;
  heading: string;
  sub: string;
  source: string;
  years: string[];
  forms: ChartSpec['forms'];
  series: ViewSeries[];
  total?: LabelledColumn;
  aside?: LabelledColumn;
  /** A range behind the lines, from the lowest to the highest of each year. */
  band?: { low: (number | null)[]; high: (number | null)[] };
  /** Other lines, drawn pale and without words. */
  ghosts?: (number | null)[][];
  /** Values that the scale has to hold as well, so that several charts share one. */
  reach?: { low: number; high: number };
  /** Years with nothing to draw, by position. */
  gaps: { index: number; reason: Gap['reason']; label: string }[];
  /** Changes of form, by the position of the year after. */
  breaks: {
    index: number;
    label: string;
    note: string /** Keys of the series it is in; all where absent. */;
    series?: string[];
  }[];
  words: { notGiven: string; notInForm: string; switches: string; explore: string };
}

/** Puts a chart into words. */
export function describeChart(spec: ChartSpec, t: ChartTranslator, locale: Locale): ChartView {
  const named = (column: ChartSpec['total']) => column && { ...column, label: t(`column.${column.key}`) };
  return {
    key: spec.key,
    kind: spec.kind,
    locale,
    unit: 'count',
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
export function explainAbsence(view: ChartView, column: LabelledColumn | ViewSeries, index: number): string {
  const note = 'notes' in column ? column.notes?.[index] : undefined;
  if (note) return note;
  const gap = view.gaps.find((candidate) => candidate.index === index);
  if (gap) return gap.label;
  const isForeign = 'form' in column && column.form !== undefined && column.form !== view.forms[index];
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

const signed = { signDisplay: 'exceptZero' } as const;
const percent = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const formats: Readonly<Record<ChartUnit, Intl.NumberFormatOptions>> = {
  count: {},
  amount: { maximumFractionDigits: 4 },
  share: percent,
  points: { minimumFractionDigits: 1, maximumFractionDigits: 1, ...signed },
  growth: { ...percent, ...signed },
};

/** A figure in the unit of its chart; what changes has its sign. */
export function formatFigure(value: number, unit: ChartUnit, locale: Locale): string {
  return realMinus(new Intl.NumberFormat(locale, formats[unit]).format(value));
}

/** A figure on a scale: as short as can be, counts in the language's large units where they would be long. */
export function formatTick(value: number, unit: ChartUnit, locale: Locale): string {
  if (unit !== 'count' && unit !== 'amount') {
    const { minimumFractionDigits: _, ...format } = formats[unit];
    return realMinus(new Intl.NumberFormat(locale, format).format(value));
  }
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
