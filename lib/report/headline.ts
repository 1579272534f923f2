import { countOutcomes, sumFigures } from './counts';
import { countOf, type FigureTables } from './figure';
import { disputeGroups, type OutcomeGroupKey, outcomeGroups } from './form';
import { fractionOf, measure } from './indicators';

/** The sentence over a chart, worked out from its figures: the message `chart.headline.<key>` filled with `values`. */
export interface Headline {
  key: HeadlineKey;
  /** Years are text, so that no language groups their digits. */
  values: Record<string, string | number>;
}

export const headlineKeys = [
  'noFigures',
  'volumesChange',
  'volumesOneYear',
  'outcomes',
  'outcomesNone',
  'outcomesTotalOnly',
  'applicants',
  'applicantsNone',
  'applicantsTotalOnly',
  'disputes',
  'disputesNone',
  'documents2019',
  'documents2021',
  'totalsChange',
  'totalsOneYear',
] as const;
export type HeadlineKey = (typeof headlineKeys)[number];

const noFigures: Headline = { key: 'noFigures', values: {} };

interface Volumes {
  /** How many reports were added up, where it is a sum. */
  reports?: number;
  received: number | null;
  carriedOut: number | null;
}
type Found<T> = readonly (T | undefined)[];
interface Report {
  tables: FigureTables;
}

/** The figures of the latest year that has them. */
function latest<T, U>(years: readonly number[], found: Found<T>, read: (entry: T) => U | null) {
  return known(years, found, read).at(-1);
}

function known<T, U>(years: readonly number[], found: Found<T>, read: (entry: T) => U | null) {
  return years.flatMap((year, index) => {
    const entry = found[index];
    const value = entry === undefined ? null : read(entry);
    return value === null ? [] : [{ year, value }];
  });
}

const yesNo = (isTrue: boolean) => (isTrue ? 'yes' : 'no');

/** First and last year with a figure, the peak between them where there is one, and what was carried over at the end. */
function describeVolumes(prefix: 'volumes' | 'totals', years: readonly number[], found: Found<Volumes>): Headline {
  const points = known(years, found, ({ received, carriedOut, reports }) =>
    received === null ? null : { received, carriedOut, reports: reports ?? 1 },
  ).map(({ year, value }) => ({ year, ...value }));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return noFigures;
  const carried = { hasCarriedOut: yesNo(last.carriedOut !== null), carriedOut: last.carriedOut ?? 0 };
  const end = { lastYear: String(last.year), to: last.received, toReports: last.reports };
  if (first === last) return { key: `${prefix}OneYear`, values: { ...end, ...carried } };
  const peak = points.reduce((highest, point) => (point.received > highest.received ? point : highest));
  const hasPeak = peak.received > Math.max(first.received, last.received);
  return {
    key: `${prefix}Change`,
    values: {
      firstYear: String(first.year),
      from: first.received,
      fromReports: first.reports,
      ...end,
      trend: last.received > first.received ? 'up' : last.received < first.received ? 'down' : 'same',
      hasPeak: yesNo(hasPeak),
      peakYear: String(peak.year),
      peak: peak.received,
      ...carried,
    },
  };
}

function describeOutcomes(years: readonly number[], found: Found<Report>): Headline {
  const last = latest(years, found, ({ tables }) => {
    const concluded = countOf(tables.requests?.concluded?.total);
    return concluded === null ? null : { concluded, tables };
  });
  if (!last) return noFigures;
  const { concluded, tables } = last.value;
  const values = { year: String(last.year), concluded };
  if (concluded === 0) return { key: 'outcomesNone', values };
  const disclosed = measure('disclosureRate', tables);
  if (disclosed?.kind !== 'rate') return { key: 'outcomesTotalOnly', values };
  const next = largestRefusal(tables, concluded);
  return {
    key: 'outcomes',
    values: {
      ...values,
      disclosed: disclosed.numerator,
      share: disclosed.value,
      hasNext: yesNo(next !== null),
      nextGroup: next?.key ?? 'none',
      next: next?.count ?? 0,
      nextShare: next?.share ?? 0,
    },
  };
}

/** The largest group of outcomes that gave nothing; the earlier in the form where two are alike, null where all are 0 or not given. */
function largestRefusal(tables: FigureTables, concluded: number) {
  let largest: { key: OutcomeGroupKey; count: number; share: number } | null = null;
  for (const { key } of outcomeGroups) {
    if (key === 'granted' || key === 'partlyGranted') continue;
    const fraction = fractionOf(countOutcomes(tables, key), concluded);
    if (!fraction || fraction.numerator === 0 || (largest && fraction.numerator <= largest.count)) continue;
    largest = { key, count: fraction.numerator, share: fraction.value };
  }
  return largest;
}

function describeApplicants(years: readonly number[], found: Found<Report>): Headline {
  const last = latest(years, found, ({ tables }) => {
    const total = countOf(tables.requests?.received?.total);
    return total === null ? null : { total, tables };
  });
  if (!last) return noFigures;
  const { total, tables } = last.value;
  const values = { year: String(last.year), total };
  if (total === 0) return { key: 'applicantsNone', values };
  const organisations = measure('organisationShare', tables);
  if (organisations?.kind !== 'rate') return { key: 'applicantsTotalOnly', values };
  const persons = total - organisations.numerator;
  return {
    key: 'applicants',
    values: { ...values, persons, share: persons / total, organisations: organisations.numerator },
  };
}

function describeDisputes(years: readonly number[], found: Found<Report>): Headline {
  const last = latest(years, found, ({ tables: { disputes } }) => {
    const of = (groups: readonly string[], cell: string) =>
      sumFigures(groups.map((group) => disputes?.[group]?.[cell]));
    const [reconsideration, ...litigation] = disputeGroups;
    const counts = { reconsiderations: of([reconsideration], 'total'), lawsuits: of(litigation, 'total') };
    if (counts.reconsiderations === null || counts.lawsuits === null) return null;
    return { ...counts, corrected: of(disputeGroups, 'corrected') };
  });
  if (!last) return noFigures;
  const { reconsiderations, lawsuits, corrected } = last.value;
  const values = { year: String(last.year), reconsiderations: reconsiderations ?? 0, lawsuits: lawsuits ?? 0 };
  if (values.reconsiderations + values.lawsuits === 0) return { key: 'disputesNone', values };
  return {
    key: 'disputes',
    values: { ...values, hasCorrected: yesNo(corrected !== null), corrected: corrected ?? 0 },
  };
}

function describeDocuments(years: readonly number[], found: Found<Report>): Headline {
  const last = latest(years, found, ({ tables }): Headline | null => {
    const cells = tables.proactive?.normativeDocuments;
    const of = (cell: string) => countOf(cells?.[cell]);
    const [inForce, issued, repealed] = [of('inForce'), of('issued'), of('repealed')];
    if (inForce !== null && issued !== null && repealed !== null)
      return { key: 'documents2021', values: { inForce, issued, repealed } };
    const [made, publicTotal] = [of('made'), of('publicTotal')];
    return made !== null && publicTotal !== null ? { key: 'documents2019', values: { made, publicTotal } } : null;
  });
  return last ? { key: last.value.key, values: { year: String(last.year), ...last.value.values } } : noFigures;
}

/** The sentence of each chart, from the years it spans and what was found for each. */
export const headlines = {
  volumes: (years: readonly number[], found: Found<Report>): Headline =>
    describeVolumes(
      'volumes',
      years,
      found.map((report) => {
        const requests = report?.tables.requests;
        return { received: countOf(requests?.received?.total), carriedOut: countOf(requests?.carriedOut?.total) };
      }),
    ),
  outcomes: describeOutcomes,
  applicants: describeApplicants,
  disputes: describeDisputes,
  normativeDocuments: describeDocuments,
  totals: (years: readonly number[], found: Found<Volumes>): Headline => describeVolumes('totals', years, found),
};
