import { type ChartView, formatCount } from '../chart-view';
import { drawLabels, placeLabels } from './bar-labels';
import { type Part, rowOrder, scaleEnd, stackParts } from './bar-parts';
import {
  breakStroke,
  defineHatch,
  drawHatch,
  drawLine,
  frames,
  type LayoutOptions,
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

/** Bars are set apart by the paper between them. */
export const barStroke = { stroke: 'var(--paper)', strokeWidth: 1.5 };

/** Text that can be read on each part by day and by night; dark on all others. */
const textColours: Readonly<Record<string, string>> = {
  'outcome-granted': 'var(--paper)',
  'outcome-partlyGranted': 'var(--ink)',
  'outcome-notProcessed': 'var(--paper)',
  'outcome-other': 'var(--ink)',
  'part-1': 'var(--paper)',
  'part-4': 'var(--paper)',
  'part-6': 'var(--ink)',
};

/** Lays out one bar a year, its parts in the order of the form, the whole at the end. */
export function layoutBars(view: ChartView, { size, mode, hidden, prefix }: LayoutOptions): Scene {
  const { width, fontSize } = frames[size];
  const row = size === 'narrow' ? rows.narrow : rows.wide;
  const shown = view.series.filter(({ key }) => !hidden.includes(key));
  const max = scaleEnd(view, shown, mode);
  const left = Math.max(...view.years.map((year) => measureText(year, fontSize, true))) + gap;
  const right = width - lastColumnWidth(view, fontSize) - gap;
  const x = (length: number) => left + ((right - left) * length) / max;

  const bars = rowOrder(view).map((index) => ({ index, parts: stackParts(view, shown, index, mode) }));
  const firstBar = bars.findIndex(({ parts }) => parts.length > 0);
  const headingWidth = measureText(view.total?.label ?? '', fontSize) + gap / 2;
  const room = { x, width, headingWidth, fontSize };
  const labels = placeLabels(bars[firstBar]?.parts ?? [], room);
  const lineHeight = fontSize * 1.3;
  const levels = Math.max(1, ...labels.map(({ level }) => level + 1));
  const top = Math.round(levels * lineHeight + 8);
  const middle = (position: number) => top + (position + 0.5) * row.height;
  const barTop = (position: number) => middle(position) - row.bar / 2;
  const baseline = fontSize * 0.36;

  const back = bars.flatMap(({ index, parts }, position) => {
    const emptiness = parts.length > 0 ? null : explainEmptyRow(view, index, mode === 'shares');
    const total = writeTotal(view, index);
    const y = middle(position) + baseline;
    return [
      writeText(view.years[index] ?? '', 0, y, { fontWeight: 600, fill: 'var(--ink)' }),
      ...(emptiness === null
        ? []
        : [
            drawHatch(prefix, left, barTop(position), right - left, row.bar),
            writeText(emptiness, left + 8, y, {}, true),
          ]),
      ...(total === null ? [] : [writeText(total, width, y, { textAnchor: 'end', fill: 'var(--ink)' })]),
    ];
  });
  return {
    width,
    height: top + bars.length * row.height + bottomMargin,
    fontSize,
    plot: { left, right, top, bottom: top + bars.length * row.height },
    min: 0,
    max,
    barSize: row.bar,
    back: [
      defineHatch(prefix),
      ...back,
      ...(view.total ? [writeText(view.total.label, width, top - 6, { textAnchor: 'end' })] : []),
      ...view.breaks.flatMap(({ index, label }) => {
        const y = top + bars.findIndex((bar) => bar.index === index - 1) * row.height;
        const text = `${label} ↑`;
        return [
          drawLine(0, y, width - measureText(text, fontSize) - 6, y, breakStroke),
          writeText(text, width, y + baseline, { textAnchor: 'end' }),
        ];
      }),
    ],
    data: bars.flatMap(({ parts }, position) => parts.map((part) => drawPart(part, x, barTop(position), row.bar))),
    front: [
      ...bars.flatMap(({ parts }, position) => writeParts(parts, x, middle(position) + baseline, fontSize)),
      ...drawLabels(labels, top - 6, lineHeight, barTop(firstBar)),
    ],
  };
}

/** The last column holds the totals, its heading, and the words at a change of form. */
function lastColumnWidth(view: ChartView, fontSize: number): number {
  const totals = view.years.map((_, index) => writeTotal(view, index) ?? '');
  const words = [view.total?.label ?? '', ...view.breaks.map(({ label }) => `${label} ↑`)];
  return Math.max(...[...totals, ...words].map((text) => measureText(text, fontSize)));
}

/** The year's whole; a dash where its report leaves it out, null where there is no report. */
function writeTotal({ total, gaps, locale }: ChartView, index: number): string | null {
  if (!total || gaps.some((gap) => gap.index === index && gap.reason === 'noReport')) return null;
  const value = total.values[index] ?? null;
  return value === null ? '—' : formatCount(value, locale);
}

/** Why a year has no bar; null where all its figures are 0, which the total says. */
function explainEmptyRow(view: ChartView, index: number, needsTotal: boolean): string | null {
  const gap = view.gaps.find((candidate) => candidate.index === index);
  if (gap) return gap.label;
  return needsTotal && (view.total?.values[index] ?? null) === null ? view.words.notGiven : null;
}

function drawPart({ start, end, colour }: Part, x: (length: number) => number, y: number, height: number): SvgNode {
  const box = { x: tenth(x(start)), y, width: tenth(x(end) - x(start)), height };
  return { tag: 'rect', attrs: { ...box, fill: `var(--${colour})`, ...barStroke } };
}

/** The count or share on each part that has room for it. */
function writeParts(parts: readonly Part[], x: (length: number) => number, y: number, fontSize: number): SvgNode[] {
  return parts
    .filter(({ start, end, text }) => x(end) - x(start) > measureText(text, fontSize) + 6)
    .map(({ start, end, text, colour }) => {
      const fill = textColours[colour] ?? '#1c1f23';
      return writeText(text, (x(start) + x(end)) / 2, y, { textAnchor: 'middle', fill });
    });
}
