import { type ChartView, formatCount } from '../chart-view';
import type { Scales } from './line-frame';
import { type SvgNode, writeText } from './scene';
import { measureText, spreadLabels } from './text';

/** The name and last figure of each line stand beside its end, so that no key is needed to read the chart. */

const labelGap = 10;
/** From one label to the next, in the size of the letters. */
const distance = 1.25;

interface Point {
  index: number;
  value: number;
}

export function pointsOf(values: readonly (number | null)[]): Point[] {
  return values.flatMap((value, index) => (value === null ? [] : [{ index, value }]));
}

export interface EndLabel {
  points: Point[];
  last: Point;
  text: string;
  width: number;
  style: { fill: string; fontWeight: number };
  /** Other lines go on to the right of this one's end, so its label stands over it. */
  isInside: boolean;
}

export function endLabels(view: ChartView, shown: ChartView['series'], fontSize: number): EndLabel[] {
  const lines = shown.map(({ label, colour, values }) => ({ label, colour, points: pointsOf(values) }));
  const lastDrawn = Math.max(-1, ...lines.map(({ points }) => points.at(-1)?.index ?? -1));
  return lines.flatMap(({ label, colour, points }) => {
    const last = points.at(-1);
    if (!last) return [];
    const text = `${label} ${formatCount(last.value, view.locale)}`;
    return [
      {
        points,
        last,
        text,
        width: measureText(text, fontSize, true),
        style: { fill: `var(--${colour})`, fontWeight: 600 },
        isInside: last.index < lastDrawn,
      },
    ];
  });
}

/** The room that labels need right of the last year; those of lines that all end earlier begin inside the plot. */
export function rightMargin(labels: readonly EndLabel[], lastYear: number, step: number): number {
  const needs = labels
    .filter(({ isInside }) => !isInside)
    .map(({ last, width }) => width + labelGap + 2 - step * (lastYear - last.index));
  return Math.max(0, ...needs);
}

export function placeEndLabels(labels: readonly EndLabel[], { x, y, plot, fontSize }: Scales): SvgNode[] {
  const ends = labels.filter(({ isInside }) => !isInside);
  const wanted = ends.map(({ last }) => y(last.value));
  const placed = spreadLabels(wanted, fontSize * distance, plot.top, plot.bottom - 1);
  return ends.map(({ last, text, style }, order) =>
    writeText(text, x(last.index) + labelGap, (placed[order] ?? 0) + fontSize * 0.35, style, true),
  );
}

/** Labels over the start of their line, kept off each other and off the years after its end. */
export function placeInsideLabels(labels: readonly EndLabel[], { x, y, step, start, fontSize }: Scales): SvgNode[] {
  const inside = labels.filter(({ isInside }) => isInside);
  const wanted = inside.map(({ points }) => Math.min(...points.map(({ value }) => y(value))) - 9);
  const placed = spreadLabels(wanted, fontSize * distance, fontSize, Math.max(fontSize, ...wanted));
  return inside.map(({ points, last, text, width, style }, order) => {
    const first = points[0]?.index ?? last.index;
    const left = Math.min(x(first) - 4, x(last.index) + step * 0.45 - width);
    return writeText(text, Math.max(start + 2, left), placed[order] ?? 0, style, true);
  });
}
