import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type ChartView, formatTick } from '../chart-view';
import { drawBreaks, drawGaps, drawYears, type Scales } from './line-frame';
import { endLabels, placeEndLabels, placeInsideLabels, pointsOf, rightMargin } from './line-labels';
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

const heights = { narrow: 290, wide: 300 };
const bottomMargin = 28;
/** Room between the edge of the plot and the first and last year, so that a hatched year at the end stays inside. */
const inset = 16;

/** Lays out a line chart. The scale starts at 0 and holds whatever is switched on. */
export function layoutLines(view: ChartView, { size, hidden, prefix }: LayoutOptions): Scene {
  const { width, fontSize } = frames[size];
  const height = heights[size];
  const shown = view.series.filter(({ key }) => !hidden.includes(key));
  const { max, ticks } = chooseScale(shown);
  const tickTexts = ticks.map((tick) => formatTick(tick, view.locale));
  const gutter = Math.max(...tickTexts.map((text) => measureText(text, fontSize))) + 8;

  const labels = endLabels(view, shown, fontSize);
  const last = view.years.length - 1;
  const plot = {
    left: gutter + inset,
    right: width - Math.max(inset + 4, rightMargin(labels, last, (width - gutter) / view.years.length)),
    top: view.breaks.length > 0 ? 30 : 16,
    bottom: height - bottomMargin,
  };
  const step = (plot.right - plot.left) / Math.max(last, 1);
  const y = scaleLinear().domain([0, max]).range([plot.bottom, plot.top]);
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
    max,
    barSize: 0,
    back: [
      defineHatch(prefix),
      ...ticks.flatMap((tick, order) => [
        drawLine(gutter, y(tick), plot.right + inset, y(tick), { stroke: tick === 0 ? 'var(--rule)' : 'var(--line)' }),
        writeText(tickTexts[order] ?? '', gutter - 7, y(tick) + fontSize * 0.35, { textAnchor: 'end' }),
      ]),
      ...drawYears(view, scales),
      ...drawGaps(view, scales, prefix),
      ...drawBreaks(view, scales),
    ],
    data: shown.flatMap((series) => drawSeries(series, scales)),
    front: [...placeEndLabels(labels, scales), ...placeInsideLabels(labels, scales)],
  };
}

/** A scale from 0 to a round number, with few ticks and none between two whole numbers. */
function chooseScale(shown: ChartView['series']): { max: number; ticks: number[] } {
  const highest = Math.max(0, ...shown.flatMap(({ values }) => pointsOf(values).map(({ value }) => value)));
  if (highest === 0) return { max: 1, ticks: [0] };
  const scale = scaleLinear().domain([0, highest]).nice(4);
  return { max: scale.domain()[1] ?? highest, ticks: scale.ticks(4).filter(Number.isInteger) };
}

function drawSeries({ values, colour, dash }: ChartView['series'][number], { x, y }: Scales): SvgNode[] {
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
    { tag: 'path', attrs: { d: dots.join(''), ...stroke, strokeWidth: 6, strokeLinecap: 'round' } },
  ];
}
