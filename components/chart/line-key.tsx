import type { ViewSeries } from './chart-view';
import { shapes } from './layout/markers';
import { dashes } from './layout/scene';

/** A piece of a line, as its key shows it. */
export function LineKey({ colour, dash, marker }: Pick<ViewSeries, 'colour' | 'dash' | 'marker'>) {
  const paint = `var(--${colour})`;
  return (
    <svg className="chart-sample" width="26" height="12" aria-hidden="true">
      <line x1="0" x2="26" y1="6" y2="6" stroke={paint} strokeWidth="2.5" strokeDasharray={dash && dashes[dash]} />
      {marker && <path d={shapes[marker](13, 6)} fill={paint} stroke="var(--paper)" />}
    </svg>
  );
}
