import { type ChartView, formatFigure } from '../chart-view';
import type { Scales } from './line-frame';
import { type SvgNode, writeText } from './scene';
import { measureText, shortenText, spreadLabels } from './text';

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
  /** The last figure alone. */
  figure: string;
  width: number;
  style: { fill: string; fontWeight: number };
  /** Other lines go on to the right of this one's end, so its label stands over it. */
  isInside: boolean;
}

/** @param room the width that a label may take; a longer name is cut short, for the key has it in full */
export function endLabels(view: ChartView, shown: ChartView['series'], fontSize: number, room: number): EndLabel[] {
  const lines = shown.map(({ label, colour, values }) => ({ label, colour, points: pointsOf(values) }));
  const lastDrawn = Math.max(-1, ...lines.map(({ points }) => points.at(-1)?.index ?? -1));
  return lines.flatMap(({ label, colour, points }) => {
    const last = points.at(-1);
    if (!last) return [];
    const figure = formatFigure(last.value, view.unit, view.locale);
    const name = shortenText(label, fontSize, room - measureText(` ${figure}`, fontSize, true), true);
    const text = name ? `${name} ${figure}` : figure;
    return [
      {
        points,
        last,
        text,
        figure,
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

/**
 * Labels over the start of their line, kept off each other and off the years after its end. Where the years are too close for the names, the
 * figures stand alone.
 */
export function placeInsideLabels(labels: readonly EndLabel[], { x, y, step, start, fontSize }: Scales): SvgNode[] {
  const inside = labels.filter(({ isInside }) => isInside);
  const wanted = inside.map(({ points }) => Math.min(...points.map(({ value }) => y(value))) - 9);
  const placed = spreadLabels(wanted, fontSize * distance, fontSize, Math.max(fontSize, ...wanted));
  const roomFor = ({ last }: EndLabel) => x(last.index) + step * 0.45 - start - 2;
  const isRoomy = inside.every((label) => label.width <= roomFor(label));
  return inside.map((label, order) => {
    const from = Math.max(start + 2, x(label.points[0]?.index ?? label.last.index) - 4);
    const left = isRoomy ? Math.min(from, start + 2 + roomFor(label) - label.width) : from;
    return writeText(isRoomy ? label.text : label.figure, left, placed[order] ?? 0, label.style, true);
  });
}
