import { type ChartView, formatCount, formatShare, shareOf } from '../chart-view';
import {
  breakStroke,
  defineHatch,
  drawHatch,
  drawLine,
  frames,
  type LayoutOptions,
  type Mode,
  type Scene,
  type SvgNode,
  tenth,
  writeText,
} from './scene';
import { measureText } from './text';

/** Their difference is even, so that whole pixels are left over and under a bar, as the interactive chart leaves them. */
const rows = { narrow: { height: 34, bar: 24 }, wide: { height: 36, bar: 26 } };
const bottomMargin = 6;
const gap = 10;
const strong = { fontWeight: 600 };

/** Parts on which dark text cannot be read. */
const darkColours: readonly string[] = ['outcome-granted', 'outcome-notProcessed'];
const textOn = (colour: string) => (darkColours.includes(colour) ? '#fff' : '#1c1f23');

/** Bars are set apart by the paper between them. */
export const barStroke = { stroke: 'var(--paper)', strokeWidth: 1.5 };

interface Part {
  key: string;
  label: string;
  colour: string;
  start: number;
  end: number;
  text: string;
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

/** The years from top to bottom: the latest first, because it is what people look for. */
export function rowOrder(view: ChartView): number[] {
  return view.years.map((_, index) => index).toReversed();
}

/** Lays out one bar a year, its parts in the order of the form, the whole at the end. */
export function layoutBars(view: ChartView, { size, mode, hidden, prefix }: LayoutOptions): Scene {
  const { width, fontSize } = frames[size];
  const row = rows[size];
  const shown = view.series.filter(({ key }) => !hidden.includes(key));
  const order = rowOrder(view);
  const partsOf = (index: number) => stackParts(view, shown, index, mode);
  const sums = order.map((index) => partsOf(index).at(-1)?.end ?? 0);
  const wholes = mode === 'shares' ? [1] : (view.total?.values ?? []).map((value) => value ?? 0);
  const max = Math.max(...sums, ...wholes) || 1;

  const left = Math.max(...view.years.map((year) => measureText(year, fontSize, true))) + gap;
  const right = width - totalWidth(view, fontSize) - gap;
  const x = (length: number) => left + ((right - left) * length) / max;
  const labelled = order.find((index) => partsOf(index).length > 0);
  const labels = labelled === undefined ? [] : placeLabels(partsOf(labelled), x, width, fontSize);
  const levels = Math.max(1, ...labels.map(({ level }) => level + 1));
  const lineHeight = fontSize * 1.3;
  const top = Math.round(levels * lineHeight + 8);
  const plot = { left, right, top, bottom: top + order.length * row.height };
  const middle = (position: number) => top + (position + 0.5) * row.height;
  const barTop = (position: number) => middle(position) - row.bar / 2;
  const baseline = fontSize * 0.36;

  return {
    width,
    height: plot.bottom + bottomMargin,
    fontSize,
    plot,
    max,
    barSize: row.bar,
    back: [
      defineHatch(prefix),
      ...order.flatMap((index, position) => [
        writeText(view.years[index] ?? '', 0, middle(position) + baseline, { ...strong, fill: 'var(--ink)' }),
        ...drawEmptyRow(view, index, mode, partsOf(index).length > 0, (label) => [
          drawHatch(prefix, left, barTop(position), right - left, row.bar),
          writeText(label, left + 8, middle(position) + baseline, {}, true),
        ]),
      ]),
      ...drawTotals(view, order, middle, { width, top, fontSize }),
      ...view.breaks.flatMap(({ index, label }) => {
        const y = top + order.indexOf(index - 1) * row.height;
        return [
          drawLine(0, y, width - measureText(`${label} ↑`, fontSize) - 6, y, breakStroke),
          writeText(`${label} ↑`, width, y + baseline, { textAnchor: 'end' }),
        ];
      }),
    ],
    data: order.flatMap((index, position) =>
      partsOf(index).map(
        ({ start, end, colour }): SvgNode => ({
          tag: 'rect',
          attrs: {
            x: tenth(x(start)),
            y: barTop(position),
            width: tenth(x(end) - x(start)),
            height: row.bar,
            fill: `var(--${colour})`,
            ...barStroke,
          },
        }),
      ),
    ),
    front: [
      ...order.flatMap((index, position) =>
        partsOf(index)
          .filter(({ start, end, text }) => x(end) - x(start) > measureText(text, fontSize) + 6)
          .map(({ start, end, text, colour }) =>
            writeText(text, (x(start) + x(end)) / 2, middle(position) + baseline, {
              textAnchor: 'middle',
              fill: textOn(colour),
            }),
          ),
      ),
      ...(labelled === undefined ? [] : drawLabels(labels, barTop(order.indexOf(labelled)), top, lineHeight)),
    ],
  };
}

function stackParts(view: ChartView, shown: ChartView['series'], index: number, mode: Mode): Part[] {
  let start = 0;
  return shown.flatMap(({ key, label, colour, values }) => {
    const length = lengthOf(view, values, index, mode);
    if (length === null || length === 0) return [];
    const part = { key, label, colour, start, end: start + length };
    start = part.end;
    const text = mode === 'shares' ? formatShare(length, view.locale, 0) : formatCount(values[index] ?? 0, view.locale);
    return [{ ...part, text }];
  });
}

/** The last column holds the totals, its heading, and the words at a change of form. */
function totalWidth(view: ChartView, fontSize: number): number {
  const totals = (view.total?.values ?? []).map((value) => (value === null ? '—' : formatCount(value, view.locale)));
  const words = [view.total?.label ?? '', ...view.breaks.map(({ label }) => `${label} ↑`)];
  return Math.max(...[...totals, ...words].map((text) => measureText(text, fontSize, true)));
}

function drawTotals(
  view: ChartView,
  order: readonly number[],
  middle: (position: number) => number,
  { width, top, fontSize }: { width: number; top: number; fontSize: number },
): SvgNode[] {
  const { total } = view;
  if (!total) return [];
  const heading = writeText(total.label, width, top - 6, { textAnchor: 'end' });
  const figures = order.flatMap((index, position) => {
    if (view.gaps.some((entry) => entry.index === index && entry.reason === 'noReport')) return [];
    const value = total.values[index] ?? null;
    const text = value === null ? '—' : formatCount(value, view.locale);
    return [writeText(text, width, middle(position) + fontSize * 0.36, { textAnchor: 'end', fill: 'var(--ink)' })];
  });
  return [heading, ...figures];
}

/** A row without a bar says why, unless all its figures are 0, which the total says. */
function drawEmptyRow(
  view: ChartView,
  index: number,
  mode: Mode,
  hasParts: boolean,
  draw: (label: string) => SvgNode[],
): SvgNode[] {
  const gapLabel = view.gaps.find((entry) => entry.index === index)?.label;
  if (gapLabel !== undefined) return draw(gapLabel);
  const isWholeUnknown = mode === 'shares' && (view.total?.values[index] ?? null) === null;
  return isWholeUnknown && !hasParts ? draw(view.words.notGiven) : [];
}

interface PlacedLabel extends Part {
  x: number;
  level: number;
  /** Where the text starts: at the part's middle, or earlier where it would leave the drawing. */
  textX: number;
}

/**
 * Puts the names of the parts over the first bar. From right to left, each begins at the middle of its part, on the lowest level on which
 * neither a name nor the line down from a higher name is in its way.
 */
function placeLabels(parts: readonly Part[], x: (length: number) => number, width: number, fontSize: number) {
  const placed: PlacedLabel[] = [];
  for (const part of parts.toReversed()) {
    const at = x((part.start + part.end) / 2);
    const length = measureText(part.label, fontSize, true) + gap;
    const textX = Math.max(0, Math.min(at, width - length + gap));
    const inTheWay = placed.filter((other) => other.x < textX + length || other.textX < textX + length);
    const level = inTheWay.length === 0 ? 0 : Math.max(...inTheWay.map((other) => other.level)) + 1;
    placed.push({ ...part, x: at, textX, level });
  }
  return placed.toReversed();
}

function drawLabels(labels: readonly PlacedLabel[], barTop: number, top: number, lineHeight: number): SvgNode[] {
  const baselineOf = (level: number) => top - 6 - level * lineHeight;
  return [
    ...labels.map(({ x, level }) => drawLine(x, baselineOf(level) + 3, x, barTop, { stroke: 'var(--rule)' })),
    ...labels.map(({ label, textX, level }) =>
      writeText(label, textX, baselineOf(level), { ...strong, fill: 'var(--ink)' }, true),
    ),
  ];
}
