import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type ChartView, formatCount, formatTick } from '../chart-view';
import {
  breakStroke,
  dashes,
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
import { isIdeographic, measureText, spreadLabels } from './text';

const heights = { narrow: 290, wide: 300 };
const bottomMargin = 28;
/** Room between the edge of the plot and the first and last year, so that a hatched year at the end stays inside. */
const inset = 16;
const labelGap = 10;

type ViewSeries = ChartView['series'][number];

interface Point {
  index: number;
  value: number;
}

function pointsOf(values: readonly (number | null)[]): Point[] {
  return values.flatMap((value, index) => (value === null ? [] : [{ index, value }]));
}

/** Lays out a line chart. The scale starts at 0 and holds whatever is switched on. */
export function layoutLines(view: ChartView, { size, hidden, prefix }: LayoutOptions): Scene {
  const { width, fontSize } = frames[size];
  const height = heights[size];
  const shown = view.series.filter(({ key }) => !hidden.includes(key));
  const highest = Math.max(0, ...shown.flatMap(({ values }) => pointsOf(values).map(({ value }) => value)));
  const scale = scaleLinear()
    .domain([0, highest || 1])
    .nice(4);
  const ticks = highest === 0 ? [0] : scale.ticks(4).filter(Number.isInteger);
  const max = scale.domain()[1] ?? 1;

  const top = view.breaks.length > 0 ? 30 : 16;
  const bottom = height - bottomMargin;
  const gutter = Math.max(...ticks.map((tick) => measureText(formatTick(tick, view.locale), fontSize))) + 8;
  const ends = endLabels(view, shown, fontSize);
  const right = width - rightMargin(view, ends, (width - gutter) / view.years.length);
  const left = gutter + inset;
  const last = view.years.length - 1;
  const x = (index: number) => (last === 0 ? (left + right) / 2 : left + ((right - left) * index) / last);
  const y = scaleLinear().domain([0, max]).range([bottom, top]);
  const step = last === 0 ? right - left : (right - left) / last;

  const plot = { left, right, top, bottom };
  const grid = { from: gutter, to: right + inset };
  return {
    width,
    height,
    fontSize,
    plot,
    max,
    barSize: 0,
    back: [
      defineHatch(prefix),
      ...ticks.flatMap((tick) => [
        drawLine(grid.from, y(tick), grid.to, y(tick), { stroke: tick === 0 ? 'var(--rule)' : 'var(--line)' }),
        writeText(formatTick(tick, view.locale), gutter - 7, y(tick) + fontSize * 0.35, { textAnchor: 'end' }),
      ]),
      ...drawYears(view, x, step, bottom, fontSize),
      ...drawGaps(view, x, step, plot, fontSize, prefix),
      ...drawBreaks(view, x, plot, width, fontSize),
    ],
    data: shown.flatMap((series) => drawSeries(series, x, y)),
    front: [
      ...placeEndLabels(
        ends.filter(({ isInside }) => !isInside),
        x,
        y,
        top,
        bottom,
        fontSize,
      ),
      ...placeInsideLabels(
        ends.filter(({ isInside }) => isInside),
        x,
        y,
        fontSize,
      ),
    ],
  };
}

interface EndLabel {
  series: ViewSeries;
  first: number;
  last: Point;
  text: string;
  width: number;
  /** Other lines go on to the right of this one's end, so its label stands over it. */
  isInside: boolean;
}

function endLabels(view: ChartView, shown: readonly ViewSeries[], fontSize: number): EndLabel[] {
  const lastDrawn = Math.max(-1, ...shown.flatMap(({ values }) => pointsOf(values).map(({ index }) => index)));
  return shown.flatMap((series) => {
    const points = pointsOf(series.values);
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    const text = `${series.label} ${formatCount(last.value, view.locale)}`;
    const isInside = last.index < lastDrawn;
    return [{ series, first: first.index, last, text, width: measureText(text, fontSize, true), isInside }];
  });
}

/** Labels at the last year need room beside the plot; those of a line that ends earlier begin inside it. */
function rightMargin(view: ChartView, ends: readonly EndLabel[], step: number): number {
  const needs = ends
    .filter(({ isInside }) => !isInside)
    .map(({ last, width }) => width + labelGap + 2 - step * (view.years.length - 1 - last.index));
  return Math.max(inset + 4, ...needs);
}

function drawYears(view: ChartView, x: (index: number) => number, step: number, bottom: number, fontSize: number) {
  const last = view.years.length - 1;
  const stride = Math.ceil((measureText('2000', fontSize) + 4) / step);
  return view.years.flatMap((year, index) =>
    (last - index) % stride === 0 ? [writeText(year, x(index), bottom + fontSize + 7, { textAnchor: 'middle' })] : [],
  );
}

/** Missing years that follow each other for the same reason are one band. */
function drawGaps(
  view: ChartView,
  x: (index: number) => number,
  step: number,
  plot: Scene['plot'],
  fontSize: number,
  prefix: string,
): SvgNode[] {
  const runs: { from: number; to: number; label: string }[] = [];
  for (const { index, label } of view.gaps) {
    const run = runs.at(-1);
    if (run && run.label === label && run.to === index - 1) run.to = index;
    else runs.push({ from: index, to: index, label });
  }
  const half = Math.min(step * 0.36, 26);
  return runs.flatMap(({ from, to, label }) => {
    const [start, end] = [x(from) - half, x(to) + half];
    const middle = (start + end) / 2;
    return [
      drawHatch(prefix, start, plot.top, end - start, plot.bottom - plot.top),
      ...writeInBand(label, middle, end - start, plot, fontSize),
    ];
  });
}

/** Across the band where it fits; else downwards, which Chinese does upright and other scripts turned. */
function writeInBand(label: string, x: number, width: number, plot: Scene['plot'], fontSize: number): SvgNode[] {
  const y = plot.top + fontSize + 4;
  if (measureText(label, fontSize) + 4 <= width) return [writeText(label, x, y, { textAnchor: 'middle' }, true)];
  if (isIdeographic(label)) {
    return [...label].map((character, row) =>
      writeText(character, x, y + row * fontSize * 1.2, { textAnchor: 'middle' }, true),
    );
  }
  const [tx, ty] = [tenth(x + fontSize * 0.35), tenth(plot.top + 8)];
  return [writeText(label, tx, ty, { textAnchor: 'end', transform: `rotate(-90 ${tx} ${ty})` }, true)];
}

function drawBreaks(
  view: ChartView,
  x: (index: number) => number,
  { top, bottom }: Scene['plot'],
  width: number,
  fontSize: number,
): SvgNode[] {
  let free = 0;
  return view.breaks.flatMap(({ index, label }) => {
    const at = (x(index - 1) + x(index)) / 2;
    const mark = drawLine(at, top - 18, at, bottom, breakStroke);
    const text = `${label} →`;
    const length = measureText(text, fontSize);
    const start = at + 6 + length > width ? at - 6 - length : at + 6;
    if (start < free) return [mark];
    free = start + length;
    return [mark, writeText(text, start, top - 10)];
  });
}

function drawSeries(series: ViewSeries, x: (index: number) => number, y: (value: number) => number): SvgNode[] {
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => tenth(x(index)))
    .y((value) => tenth(y(value ?? 0)));
  const stroke = `var(--${series.colour})`;
  const dash: SvgNode['attrs'] = series.dash ? { strokeDasharray: dashes[series.dash] } : {};
  // Dots are strokes without length under round caps: one element for the whole series.
  const dots = pointsOf(series.values).map(({ index, value }) => `M${tenth(x(index))},${tenth(y(value))}h.01`);
  return [
    {
      tag: 'path',
      attrs: {
        d: path(series.values) ?? '',
        fill: 'none',
        stroke,
        strokeWidth: 2.25,
        strokeLinejoin: 'round',
        ...dash,
      },
    },
    { tag: 'path', attrs: { d: dots.join(''), fill: 'none', stroke, strokeWidth: 6, strokeLinecap: 'round' } },
  ];
}

function placeEndLabels(
  ends: readonly EndLabel[],
  x: (index: number) => number,
  y: (value: number) => number,
  top: number,
  bottom: number,
  fontSize: number,
): SvgNode[] {
  const wanted = ends.map(({ last }) => y(last.value));
  const placed = spreadLabels(wanted, fontSize * 1.25, top, bottom - 1);
  return ends.map(({ series, last, text }, order) => {
    const style = { fill: `var(--${series.colour})`, fontWeight: 600 };
    return writeText(text, x(last.index) + labelGap, (placed[order] ?? 0) + fontSize * 0.35, style, true);
  });
}

/** Over the start of their line, lowest first, each above the one before. */
function placeInsideLabels(
  ends: readonly EndLabel[],
  x: (index: number) => number,
  y: (value: number) => number,
  fontSize: number,
): SvgNode[] {
  const wanted = ends.map(({ series }) => Math.min(...pointsOf(series.values).map(({ value }) => y(value))) - 9);
  const placed = spreadLabels(wanted, fontSize * 1.25, fontSize, Math.max(fontSize, ...wanted));
  return ends.map(({ series, first, text }, order) =>
    writeText(text, x(first) - 4, placed[order] ?? 0, { fill: `var(--${series.colour})`, fontWeight: 600 }, true),
  );
}
