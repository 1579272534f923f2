import type { ChartView } from '../chart-view';
import { layoutBars } from './bars';
import { layoutLines } from './lines';
import type { LayoutOptions, Scene } from './scene';

/** Works out where everything in a chart goes, in the units of the drawing. */
export function layoutChart(view: ChartView, options: LayoutOptions): Scene {
  return view.kind === 'stack' ? layoutBars(view, options) : layoutLines(view, options);
}
