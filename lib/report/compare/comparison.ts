import type { AgencyKind, AgencyLevel, AgencyName } from '../agency';
import type { FormKey } from '../form';
import { changeSince, type Measured } from '../indicators';
import { type Break, findBreaks, type Gap } from '../series';
import { yearsThrough } from '../years';
import { isComparableAcrossForms, type Measure } from './measures';
import { absent, type ComparedReport, type Taken, takeMeasure, takeShare } from './take-measure';

/** How a measure is shown: as it is, as a share of its whole, or as its change since the year before. */
export const showings = ['value', 'share', 'change'] as const;
export type Showing = (typeof showings)[number];

/** What the numbers of a comparison are: `points` are percentage points, `growth` is a rate of change. Amounts are in 10 000 CNY. */
export type ComparisonUnit = 'count' | 'amount' | 'share' | 'points' | 'growth';

export interface ComparedAgency extends AgencyName {
  kind: AgencyKind;
  level: AgencyLevel;
  isFictitious: boolean;
  /** Its published reports, oldest first. */
  reports: readonly ComparedReport[];
}

export interface ComparisonRow {
  agency: Omit<ComparedAgency, 'reports'>;
  /** One for each year of the comparison. */
  cells: Taken[];
  forms: (FormKey | null)[];
}

/** Some agencies beside each other over some years in one measure. */
export interface Comparison {
  measure: Measure;
  showing: Showing;
  unit: ComparisonUnit;
  years: number[];
  rows: ComparisonRow[];
  /** Years in which no agency has a value. */
  gaps: Gap[];
  /** Changes of form, earliest first, each with the rows that it happened in. */
  breaks: (Break & { rows: number[] })[];
}

/** The years that can be shown: from the first report of any of the agencies to the last. */
export function yearsOf(agencies: readonly ComparedAgency[]): number[] {
  return yearsThrough(agencies.flatMap(({ reports }) => reports.map(({ year }) => year)));
}

/**
 * Prepares a comparison.
 * @param agencies in the order in which they are to be shown
 * @param years ascending; the change of the first is taken from the year before it, whether or not that is shown
 */
export function compareAgencies(
  agencies: readonly ComparedAgency[],
  measure: Measure,
  showing: Showing,
  years: readonly number[],
): Comparison {
  const isComparable = isComparableAcrossForms(measure);
  const rows = agencies.map(({ reports, ...agency }): ComparisonRow => {
    const reportOf = (year: number) => reports.find((report) => report.year === year);
    return {
      agency,
      cells: years.map((year) => takeShown(measure, showing, reportOf(year), reportOf(year - 1))),
      forms: years.map((year) => reportOf(year)?.form ?? null),
    };
  });
  return {
    measure,
    showing,
    unit: unitOf(measure, showing),
    years: [...years],
    rows,
    gaps: findGaps(years, rows),
    breaks: joinBreaks(rows.map(({ forms }) => findBreaks(years, forms, isComparable))),
  };
}

/** The same change in several rows is one break. */
function joinBreaks(breaksOfRows: readonly (readonly Break[])[]): Comparison['breaks'] {
  const joined = new Map<string, Comparison['breaks'][number]>();
  breaksOfRows.forEach((breaks, row) => {
    for (const one of breaks) {
      const key = `${one.beforeYear} ${one.form}`;
      const known = joined.get(key);
      if (known) known.rows.push(row);
      else joined.set(key, { ...one, rows: [row] });
    }
  });
  return [...joined.values()].sort((a, b) => a.beforeYear - b.beforeYear);
}

function unitOf({ unit }: Measure, showing: Showing): ComparisonUnit {
  if (showing === 'change') return unit === 'rate' ? 'points' : 'growth';
  return showing === 'share' || unit === 'rate' ? 'share' : unit;
}

function takeShown(
  measure: Measure,
  showing: Showing,
  report: ComparedReport | undefined,
  lastYear: ComparedReport | undefined,
): Taken {
  if (!report) return absent('noReport');
  if (showing === 'share') return takeShare(measure, report);
  const taken = takeMeasure(measure, report);
  if (showing === 'value' || taken.state === 'absent') return taken;
  if (!lastYear) return absent('noLastYear');
  if (report.form !== lastYear.form && !isComparableAcrossForms(measure)) return absent('formChanged');
  const before = takeMeasure(measure, lastYear);
  return before.state === 'absent' ? absent('noLastYear') : takeChange(before, taken);
}

/** A count or an amount changes by a share of what it was, a share by percentage points. From 0 there is only the difference. */
function takeChange(before: Taken & { state: 'value' }, now: Taken & { state: 'value' }): Taken {
  const change = changeSince(asMeasured(before), asMeasured(now));
  if (change?.kind === 'rate') return { state: 'value', value: change.percentagePoints };
  if (change?.kind !== 'count') return absent('noLastYear');
  const { rate, difference } = change;
  if (rate) return { state: 'value', value: rate.value, fraction: rate };
  return difference === 0 ? absent('bothZero') : { state: 'absent', reason: 'lastYearZero', difference };
}

function asMeasured({ value, fraction }: Taken & { state: 'value' }): Measured {
  return fraction ? { kind: 'rate', ...fraction } : { kind: 'count', value };
}

function findGaps(years: readonly number[], rows: readonly ComparisonRow[]): Gap[] {
  return years.flatMap((year, index): Gap[] => {
    const cells = rows.flatMap(({ cells }) => cells[index] ?? []);
    if (cells.some(({ state }) => state === 'value')) return [];
    const hasReport = cells.some((cell) => cell.state === 'absent' && cell.reason !== 'noReport');
    return [{ year, reason: hasReport ? 'notGiven' : 'noReport' }];
  });
}
