import type { ChartView } from '../chart-view';
import { breakStroke, drawHatch, drawLine, type Scene, type SvgNode, tenth, writeText } from './scene';
import { isIdeographic, measureText } from './text';

/** Where years and values are in a line chart. */
export interface Scales {
  x: (index: number) => number;
  y: (value: number) => number;
  /** From one year to the next. */
  step: number;
  plot: Scene['plot'];
  /** Left end of the grid, right of the scale's numbers. */
  start: number;
  /** Right end of the drawing. */
  end: number;
  fontSize: number;
}

/** The years under the plot, as many as there is room for, always with the last. */
export function drawYears(view: ChartView, { x, step, plot, fontSize }: Scales): SvgNode[] {
  const last = view.years.length - 1;
  const stride = Math.ceil((measureText('2000', fontSize) + 4) / step);
  return view.years.flatMap((year, index) =>
    (last - index) % stride === 0
      ? [writeText(year, x(index), plot.bottom + fontSize + 7, { textAnchor: 'middle' })]
      : [],
  );
}

/** Hatches the years without figures; those that follow each other for the same reason are one band. */
export function drawGaps(view: ChartView, { x, step, plot, fontSize }: Scales, prefix: string): SvgNode[] {
  const runs: { from: number; to: number; label: string }[] = [];
  for (const { index, label } of view.gaps) {
    const run = runs.at(-1);
    if (run && run.label === label && run.to === index - 1) run.to = index;
    else runs.push({ from: index, to: index, label });
  }
  const half = Math.min(step * 0.36, 26);
  return runs.flatMap(({ from, to, label }) => {
    const [left, right] = [x(from) - half, x(to) + half];
    return [
      drawHatch(prefix, left, plot.top, right - left, plot.bottom - plot.top),
      ...writeInBand(label, (left + right) / 2, right - left, plot.top, fontSize),
    ];
  });
}

/** Across the band where it fits; else downwards, which Chinese does upright and other scripts turned. */
function writeInBand(label: string, x: number, width: number, top: number, fontSize: number): SvgNode[] {
  const centred = { textAnchor: 'middle' };
  const y = top + fontSize + 4;
  if (measureText(label, fontSize) + 4 <= width) return [writeText(label, x, y, centred, true)];
  if (isIdeographic(label)) {
    return [...label].map((character, row) => writeText(character, x, y + row * fontSize * 1.2, centred, true));
  }
  const [turnX, turnY] = [tenth(x + fontSize * 0.35), tenth(top + 8)];
  return [writeText(label, turnX, turnY, { textAnchor: 'end', transform: `rotate(-90 ${turnX} ${turnY})` }, true)];
}

/** A dotted line where the form changed, with a word over it where that is not covered by the one before. */
export function drawBreaks(view: ChartView, { x, plot, end, fontSize }: Scales): SvgNode[] {
  let free = 0;
  return view.breaks.flatMap(({ index, label }) => {
    const at = (x(index - 1) + x(index)) / 2;
    const mark = drawLine(at, plot.top - 18, at, plot.bottom, breakStroke);
    const text = `${label} →`;
    const length = measureText(text, fontSize);
    const start = at + 6 + length > end ? at - 6 - length : at + 6;
    if (start < free) return [mark];
    free = start + length;
    return [mark, writeText(text, start, plot.top - 10)];
  });
}
