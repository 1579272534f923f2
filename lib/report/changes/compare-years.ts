import type { CheckedReport } from '../checks/compare';
import { countOf, type FigureTables } from '../figure';
import type { FormKey } from '../form';
import { type Change, changeSince, type IndicatorKey, type Measured, measure } from '../indicators';
import { type ChosenPhrase, choosePhrase, smallNumber, weighChange } from './phrases';
import { type TopicKey, topics } from './topics';

/** How something moved from one report to another. */
export interface YearChange {
  topic: TopicKey;
  /** Amounts are text as printed. */
  from: number | string;
  to: number | string;
  phrase: ChosenPhrase;
  isSmall: boolean;
  /** The row of table 3 in it that moved most in the same direction, where it has rows and one did. */
  chief: { row: string; from: number; to: number } | null;
}

export interface RateChange {
  indicator: ComparedRate;
  from: Measured | null;
  to: Measured | null;
  change: Change | null;
}

export interface YearComparison {
  /** The largest first. */
  changes: YearChange[];
  /** Given in both and the same. */
  unchanged: TopicKey[];
  /** Not given in one of the two, or in both. */
  notGiven: TopicKey[];
  rates: RateChange[];
  /** The forms of the two where they differ: some figures cannot be compared then. */
  formBreak: { from: FormKey; to: FormKey } | null;
}

const rateKeys = [
  'conclusionRate',
  'carryOverRate',
  'disclosureRate',
  'denialRate',
  'unavailableRate',
  'notProcessedRate',
  'disputeRate',
] as const satisfies readonly IndicatorKey[];
export type ComparedRate = (typeof rateKeys)[number];

/** Compares two reports of one agency in words. Figures of table 2 that the two forms count differently are left out. */
export function compareYears(before: CheckedReport, now: CheckedReport): YearComparison {
  const found: YearComparison = {
    changes: [],
    unchanged: [],
    notGiven: [],
    rates: rateKeys.map((indicator) => {
      const [from, to] = [measure(indicator, before.tables), measure(indicator, now.tables)];
      return { indicator, from, to, change: changeSince(from, to) };
    }),
    formBreak: before.form === now.form ? null : { from: before.form, to: now.form },
  };
  const weights = new Map<YearChange, number>();
  for (const { key, of, form, rows } of topics) {
    if (form && (before.form !== form || now.form !== form)) continue;
    const [from, to] = [of(before.tables), of(now.tables)];
    if (from === null || to === null) found.notGiven.push(key);
    else if (Number(from) === Number(to)) found.unchanged.push(key);
    else {
      const change: YearChange = {
        topic: key,
        from,
        to,
        phrase: choosePhrase(Number(from), Number(to)),
        isSmall: Math.max(Number(from), Number(to)) < smallNumber,
        chief: rows ? findChief(rows, before.tables, now.tables, Number(to) - Number(from)) : null,
      };
      weights.set(change, weighChange(Number(from), Number(to)));
      found.changes.push(change);
    }
  }
  found.changes.sort((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
  return found;
}

function findChief(rows: readonly string[], before: FigureTables, now: FigureTables, difference: number) {
  const moved = rows.flatMap((row) => {
    const [from, to] = [countOf(before.requests?.[row]?.total), countOf(now.requests?.[row]?.total)];
    return from === null || to === null || (to - from) * difference <= 0 ? [] : [{ row, from, to }];
  });
  return moved.reduce<YearChange['chief']>(
    (best, row) => (best && Math.abs(best.to - best.from) >= Math.abs(row.to - row.from) ? best : row),
    null,
  );
}
