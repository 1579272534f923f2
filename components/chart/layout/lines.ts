import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { type ChartView, formatTick } from '../chart-view';
import { drawBreaks, drawGaps, drawYears, type Scales } from './line-frame';
import { endLabels, placeEndLabels, placeInsideLabels, pointsOf, rightMargin } from './line-labels';
import { shapes } from './markers';
import {
  dashes,
  defineHatch,
  drawLine,
  frames,
  type LayoutOptions,
  type Scene,
  type SvgNode,
  tenth,
  writeText,
} from './scene';
import { measureText } from './text';

const heights = { narrow: 290, wide: 300, broad: 400 };
/** The part of the drawing that the names at the ends of lines may take. */
const labelRoom = 0.42;
const bottomMargin = 28;
/** Room between the edge of the plot and the first and last year, so that a hatched year at the end stays inside. */
const inset = 16;

/** Lays out a line chart. The scale starts at 0 and holds whatever is switched on. */
export function layoutLines(view: ChartView, { size, hidden, prefix }: LayoutOptions): Scene {
  const { width, fontSize } = frames[size];
  const height = heights[size];
  const shown = view.series.filter(({ key }) => !hidden.includes(key));
  const { min, max, ticks } = chooseScale(view, shown);
  const tickTexts = ticks.map((tick) => formatTick(tick, view.unit, view.locale));
  const gutter = Math.max(...tickTexts.map((text) => measureText(text, fontSize))) + 8;

  const labels = endLabels(view, shown, fontSize, width * labelRoom);
  const last = view.years.length - 1;
  const plot = {
    left: gutter + inset,
    right: width - Math.max(inset + 4, rightMargin(labels, last, (width - gutter) / view.years.length)),
    top: view.breaks.length > 0 ? 30 : 16,
    bottom: height - bottomMargin,
  };
  const step = (plot.right - plot.left) / Math.max(last, 1);
  const y = scaleLinear().domain([min, max]).range([plot.bottom, plot.top]);
  const scales: Scales = {
    x: (index) => (last === 0 ? (plot.left + plot.right) / 2 : plot.left + step * index),
    y,
    step,
    plot,
    start: gutter,
    end: width,
    fontSize,
  };
  return {
    width,
    height,
    fontSize,
    plot,
    min,
    max,
    barSize: 0,
    back: [
      defineHatch(prefix),
      ...ticks.flatMap((tick, order) => [
        drawLine(gutter, y(tick), plot.right + inset, y(tick), { stroke: tick === 0 ? 'var(--rule)' : 'var(--line)' }),
        writeText(tickTexts[order] ?? '', gutter - 7, y(tick) + fontSize * 0.35, { textAnchor: 'end' }),
      ]),
      ...drawBand(view, scales),
      ...(view.ghosts ?? []).map((values) => drawGhost(values, scales)),
      ...drawYears(view, scales),
      ...drawGaps(view, scales, prefix),
      ...drawBreaks(view, scales),
    ],
    data: shown.flatMap((series) => drawSeries(series, scales)),
    front: [
      ...shown.flatMap((series) => markPoints(series, scales)),
      ...placeEndLabels(labels, scales),
      ...placeInsideLabels(labels, scales),
    ],
  };
}

/** A scale that holds 0 and ends at round numbers, with few ticks; of counts none between two whole numbers. */
function chooseScale(view: ChartView, shown: ChartView['series']): { min: number; max: number; ticks: number[] } {
  const { band, ghosts = [], reach } = view;
  const lines = [...shown.map(({ values }) => values), ...ghosts, ...(band ? [band.low, band.high] : [])];
  const values = [
    ...lines.flatMap((line) => pointsOf(line).map(({ value }) => value)),
    reach?.low ?? 0,
    reach?.high ?? 0,
  ];
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (lowest === 0 && highest === 0) return { min: 0, max: 1, ticks: [0] };
  const scale = scaleLinear().domain([lowest, highest]).nice(4);
  const [min = lowest, max = highest] = scale.domain();
  const ticks = scale.ticks(4).filter((tick) => view.unit !== 'count' || Number.isInteger(tick));
  return { min, max, ticks };
}

/** The range behind the lines; where a single year has one between two without, a bar of a line's width. */
function drawBand({ band, years }: ChartView, { x, y }: Scales): SvgNode[] {
  if (!band) return [];
  const isKnown = (index: number) => (band.low[index] ?? null) !== null && (band.high[index] ?? null) !== null;
  const path = area<string>()
    .defined((_, index) => isKnown(index))
    .x((_, index) => tenth(x(index)))
    .y0((_, index) => tenth(y(band.low[index] ?? 0)))
    .y1((_, index) => tenth(y(band.high[index] ?? 0)));
  const fill = { fill: 'var(--rule)', fillOpacity: 0.35, stroke: 'var(--rule)', strokeOpacity: 0.35, strokeWidth: 6 };
  return [{ tag: 'path', attrs: { d: path(years) ?? '', ...fill, strokeLinejoin: 'round' } }];
}

function drawGhost(values: readonly (number | null)[], { x, y }: Scales): SvgNode {
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => tenth(x(index)))
    .y((value) => tenth(y(value ?? 0)));
  return { tag: 'path', attrs: { d: path(values) ?? '', fill: 'none', stroke: 'var(--rule)', strokeWidth: 1.25 } };
}

function markPoints({ values, colour, marker }: ChartView['series'][number], { x, y }: Scales): SvgNode[] {
  if (!marker) return [];
  const d = pointsOf(values).map(({ index, value }) => shapes[marker](x(index), y(value)));
  return [{ tag: 'path', attrs: { d: d.join(''), fill: `var(--${colour})`, stroke: 'var(--paper)', strokeWidth: 1 } }];
}

function drawSeries({ values, colour, dash, marker }: ChartView['series'][number], { x, y }: Scales): SvgNode[] {
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => tenth(x(index)))
    .y((value) => tenth(y(value ?? 0)));
  const stroke = { fill: 'none', stroke: `var(--${colour})` };
  const dashing: SvgNode['attrs'] = dash ? { strokeDasharray: dashes[dash] } : {};
  // Dots are strokes without length under round caps: one element for the whole series.
  const dots = pointsOf(values).map(({ index, value }) => `M${tenth(x(index))},${tenth(y(value))}h.01`);
  return [
    {
      tag: 'path',
      attrs: { d: path(values) ?? '', ...stroke, strokeWidth: 2.25, strokeLinejoin: 'round', ...dashing },
    },
    ...(marker
      ? []
      : [{ tag: 'path' as const, attrs: { d: dots.join(''), ...stroke, strokeWidth: 6, strokeLinecap: 'round' } }]),
  ];
}
