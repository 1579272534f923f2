import { type ChartView, formatCount, formatShare, shareOf } from '../chart-view';
import type { Mode } from './scene';

/** One part of a year's bar. */
export interface Part {
  label: string;
  colour: string;
  /** Where it starts and ends on the scale. */
  start: number;
  end: number;
  /** Its count or share in words. */
  text: string;
}

/** The years from top to bottom: the latest first, because it is what people look for. */
export function rowOrder(view: ChartView): number[] {
  return view.years.map((_, index) => index).toReversed();
}

/** The length of a part: its count, or its share of the year's whole; null where it cannot be drawn. */
export function lengthOf(
  view: ChartView,
  values: readonly (number | null)[],
  index: number,
  mode: Mode,
): number | null {
  return mode === 'shares' ? shareOf(view, values, index) : (values[index] ?? null);
}

/** The parts of a year's bar, one after the other, without those of no length. */
export function stackParts(view: ChartView, shown: ChartView['series'], index: number, mode: Mode): Part[] {
  let start = 0;
  return shown.flatMap(({ label, colour, values }) => {
    const length = lengthOf(view, values, index, mode);
    if (length === null || length === 0) return [];
    const part = { label, colour, start, end: start + length };
    start = part.end;
    const text = mode === 'shares' ? formatShare(length, view.locale, 0) : formatCount(length, view.locale);
    return [{ ...part, text }];
  });
}

/** What the longest bar stands for. Totals count while all parts are shown: those of a selection would leave it small. */
export function scaleEnd(view: ChartView, shown: ChartView['series'], mode: Mode): number {
  const sums = view.years.map((_, index) => stackParts(view, shown, index, mode).at(-1)?.end ?? 0);
  const isWhole = shown.length === view.series.length;
  const totals = isWhole ? (view.total?.values ?? []).map((value) => value ?? 0) : [];
  return Math.max(...sums, ...(mode === 'shares' ? [1] : totals)) || 1;
}
