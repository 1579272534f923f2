import { countOutcomes, sumFigures } from './counts';
import { countOf, type FigureTables } from './figure';
import { applicantColumns, disputeGroups, type FormKey, outcomeGroups } from './form';
import { type Headline, headlines } from './headline';

/** What the charts draw: series of figures over the years, as plain data. Words are message keys under `chart`. */

/** A published report of one agency, as far as charts need it. */
export interface ReportYear {
  year: number;
  form: FormKey;
  tables: FigureTables;
}

export const agencyChartKeys = ['volumes', 'outcomes', 'applicants', 'disputes', 'normativeDocuments'] as const;
export type AgencyChartKey = (typeof agencyChartKeys)[number];
export type ChartKey = AgencyChartKey | 'totals';

/** The custom property that holds the colour, without its dashes. */
export type Colour =
  | 'series-1'
  | 'series-2'
  | 'series-3'
  | 'series-4'
  | `part-${1 | 2 | 3 | 4 | 5 | 6}`
  | `outcome-${(typeof outcomeGroups)[number]['key']}`;
export type Dash = 'dashed' | 'dotted';

export type SeriesKey =
  | 'received'
  | 'carriedIn'
  | 'concluded'
  | 'carriedOut'
  | (typeof outcomeGroups)[number]['key']
  | (typeof applicantColumns)[number]
  | (typeof disputeGroups)[number]
  | 'issued'
  | 'repealed'
  | 'inForce'
  | 'made'
  | 'newlyPublic'
  | 'publicTotal';

/** Figures that belong to the years but are not drawn as a series: what the parts of a bar are shares of, how many reports were added up. */
export type ColumnKey = 'concluded' | 'received' | 'disputeTotal' | 'reports';

export interface Series {
  key: SeriesKey;
  /** One for each year of the chart; null where the figure is not given. */
  values: (number | null)[];
  colour: Colour;
  dash?: Dash;
  /** The only form that has this figure. */
  form?: FormKey;
}

export interface Column {
  key: ColumnKey;
  values: (number | null)[];
}

/** A year without anything to draw: no report, or a report that leaves these figures out. */
export interface Gap {
  year: number;
  reason: 'noReport' | 'notGiven';
}

/** The form changed before this year's report. */
export interface Break {
  beforeYear: number;
  form: FormKey;
  isComparable: boolean;
}

export interface ChartSpec {
  key: ChartKey;
  /** Lines for what goes up and down; bars, one a year, for parts of a whole. */
  kind: 'line' | 'stack';
  years: number[];
  /** The form of each year's report; null where there is none, or many. */
  forms: (FormKey | null)[];
  series: Series[];
  /** In a stack the whole that the parts are shares of. */
  total?: Column;
  /** Shown in the table only. */
  aside?: Column;
  gaps: Gap[];
  breaks: Break[];
  headline: Headline;
}

type Pick = (tables: FigureTables) => number | null;
interface SeriesPlan extends Omit<Series, 'values'> {
  of: Pick;
}
interface Plan {
  kind: ChartSpec['kind'];
  /** Whether forms 2019 and 2021 count these figures alike (domain.md, section 4). */
  isComparable: boolean;
  series: readonly SeriesPlan[];
  total?: { key: ColumnKey; of: Pick };
}

const request =
  (row: string, column = 'total'): Pick =>
  ({ requests }) =>
    countOf(requests?.[row]?.[column]);
const documents =
  (column: string): Pick =>
  ({ proactive }) =>
    countOf(proactive?.normativeDocuments?.[column]);
const dispute =
  (group: string): Pick =>
  ({ disputes }) =>
    countOf(disputes?.[group]?.total);

const volumeStyles = [
  { key: 'received', colour: 'series-1' },
  { key: 'concluded', colour: 'series-2' },
  { key: 'carriedIn', colour: 'series-4', dash: 'dotted' },
  { key: 'carriedOut', colour: 'series-3', dash: 'dashed' },
] as const;

/** Colours of parts that are no outcomes, and so must not look like them. */
const partColours: readonly Colour[] = ['part-1', 'part-2', 'part-3', 'part-4', 'part-5', 'part-6'];
const partColour = (index: number): Colour => partColours[index] ?? 'part-6';

const plans: Readonly<Record<AgencyChartKey, Plan>> = {
  volumes: {
    kind: 'line',
    isComparable: true,
    series: volumeStyles.map((style) => ({ ...style, of: request(style.key) })),
  },
  outcomes: {
    kind: 'stack',
    isComparable: true,
    series: outcomeGroups.map(({ key }) => ({
      key,
      colour: `outcome-${key}`,
      of: (tables) => countOutcomes(tables, key),
    })),
    total: { key: 'concluded', of: request('concluded') },
  },
  applicants: {
    kind: 'stack',
    isComparable: true,
    series: applicantColumns.map((key, index) => ({ key, colour: partColour(index), of: request('received', key) })),
    total: { key: 'received', of: request('received') },
  },
  disputes: {
    kind: 'stack',
    isComparable: true,
    series: disputeGroups.map((key, index) => ({ key, colour: partColour(index), of: dispute(key) })),
    total: {
      key: 'disputeTotal',
      of: ({ disputes }) => sumFigures(disputeGroups.map((group) => disputes?.[group]?.total)),
    },
  },
  normativeDocuments: {
    kind: 'line',
    isComparable: false,
    series: [
      { key: 'publicTotal', colour: 'series-1', dash: 'dashed', form: '2019', of: documents('publicTotal') },
      { key: 'newlyPublic', colour: 'series-4', dash: 'dashed', form: '2019', of: documents('newlyPublic') },
      { key: 'made', colour: 'series-2', dash: 'dashed', form: '2019', of: documents('made') },
      { key: 'inForce', colour: 'series-1', form: '2021', of: documents('inForce') },
      { key: 'issued', colour: 'series-2', form: '2021', of: documents('issued') },
      { key: 'repealed', colour: 'series-3', dash: 'dotted', form: '2021', of: documents('repealed') },
    ],
  },
};

/**
 * Prepares a chart of one agency.
 * @param reports its published reports, in any order, at most one a year
 * @param years the years that the chart spans, whether or not there is a report
 */
export function buildChart(key: AgencyChartKey, reports: readonly ReportYear[], years: readonly number[]): ChartSpec {
  const plan = plans[key];
  const span = ascending(years);
  const found = span.map((year) => reports.find((report) => report.year === year));
  const valuesOf = (of: Pick) => found.map((report) => (report ? of(report.tables) : null));
  const forms = found.map((report) => report?.form ?? null);
  const series = plan.series
    .filter(({ form }) => !form || forms.includes(form) || (form === '2021' && !forms.includes('2019')))
    .map(({ of, ...style }) => ({ ...style, values: valuesOf(of) }));
  const total = plan.total && { key: plan.total.key, values: valuesOf(plan.total.of) };
  return {
    key,
    kind: plan.kind,
    years: span,
    forms,
    series,
    total,
    gaps: findGaps(span, series, (index) => found[index] !== undefined),
    breaks: findBreaks(span, forms, plan.isComparable),
    headline: headlines[key](span, found),
  };
}

/** What all published reports of a year come to, added up by whoever asks. */
export interface YearTotals {
  year: number;
  /** How many reports were added up. */
  reports: number;
  received: number | null;
  carriedIn: number | null;
  concluded: number | null;
  carriedOut: number | null;
}

/** Prepares the chart of the whole portal: the volumes of all published reports together. */
export function buildTotalsChart(totals: readonly YearTotals[], years: readonly number[]): ChartSpec {
  const span = ascending(years);
  const found = span.map((year) => totals.find((total) => total.year === year && total.reports > 0));
  const series = volumeStyles.map((style) => ({ ...style, values: found.map((total) => total?.[style.key] ?? null) }));
  return {
    key: 'totals',
    kind: 'line',
    years: span,
    forms: span.map(() => null),
    series,
    aside: { key: 'reports', values: found.map((total) => total?.reports ?? null) },
    gaps: findGaps(span, series, (index) => found[index] !== undefined),
    breaks: [],
    headline: headlines.totals(span, found),
  };
}

function ascending(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}

function findGaps(years: readonly number[], series: readonly Series[], hasReport: (index: number) => boolean): Gap[] {
  return years.flatMap((year, index): Gap[] => {
    if (!hasReport(index)) return [{ year, reason: 'noReport' }];
    return series.every(({ values }) => values[index] === null) ? [{ year, reason: 'notGiven' }] : [];
  });
}

/** A change of form stands right after the last report in the old form, even where the year that follows has no report. */
export function findBreaks(
  years: readonly number[],
  forms: readonly (FormKey | null)[],
  isComparable: boolean,
): Break[] {
  const breaks: Break[] = [];
  let last: { form: FormKey; index: number } | undefined;
  forms.forEach((form, index) => {
    if (!form) return;
    const beforeYear = last && years[last.index + 1];
    if (last && last.form !== form && beforeYear !== undefined) breaks.push({ beforeYear, form, isComparable });
    last = { form, index };
  });
  return breaks;
}
