import type { ChartView } from './chart-view';
import { layoutChart } from './layout/layout-chart';
import type { Mode, Size } from './layout/scene';
import { SvgNodes } from './svg-nodes';

interface Props {
  view: ChartView;
  size: Size;
  mode: Mode;
  /** The ids of the figure's heading and of the line under it. */
  labelledBy: string;
  describedBy: string;
}

/** The chart in one size and one mode, complete without script. Style sheets show the one that fits and hide the others. */
export function ChartDrawing({ view, size, mode, labelledBy, describedBy }: Props) {
  const prefix = `chart-${view.key}-${size}-${mode}`;
  const { width, height, fontSize, back, data, front } = layoutChart(view, { size, mode, hidden: [], prefix });
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure's heading is its title
    <svg
      className="chart-drawing"
      data-size={size}
      data-mode={mode}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={fontSize}
      role="img"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      <SvgNodes nodes={[...back, ...data, ...front]} />
    </svg>
  );
}
