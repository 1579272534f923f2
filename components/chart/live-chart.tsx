import { type RefObject, useLayoutEffect, useState } from 'react';
import { Bar, BarChart, DefaultZIndexes, Line, LineChart, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { ChartView } from './chart-view';
import { lengthOf, rowOrder } from './layout/bar-parts';
import { barStroke } from './layout/bars';
import { layoutChart } from './layout/layout-chart';
import { allSizes, dashes, type Mode, modes, type Scene, type Size } from './layout/scene';
import { LiveTooltip } from './live-tooltip';
import { SvgNodes } from './svg-nodes';

export interface LiveChartProps {
  view: ChartView;
  /** Keys of the series that are switched off. */
  hidden: readonly string[];
  /** The element that holds the server's drawings, one of which the style sheet shows. */
  root: RefObject<HTMLElement | null>;
}

interface Shown {
  size: Size;
  mode: Mode;
  /** Pixels for each unit of the drawing. */
  scale: number;
}

/** The same chart drawn by Recharts, exactly over the drawing of the server: same layout, same colours, with a tooltip for each year. */
export function LiveChart({ view, hidden, root }: LiveChartProps) {
  const shown = useShownDrawing(root);
  if (!shown) return null;
  const scene = layoutChart(view, { ...shown, hidden, prefix: `chart-${view.key}-live` });
  const style = { width: scene.width, height: scene.height, transform: `scale(${shown.scale})` };
  const Chart = view.kind === 'stack' ? LiveBars : LiveLines;
  return (
    <div className="chart-live" style={style}>
      <Chart view={view} scene={scene} mode={shown.mode} hidden={hidden} />
    </div>
  );
}

/** Finds which of the server's drawings is on the screen, and how large, now and whenever that changes. */
function useShownDrawing(root: LiveChartProps['root']): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const look = () => setShown(findShown(element));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('change', look);
    // One frame later the live chart is painted, and the drawing under it can go.
    const frame = requestAnimationFrame(() => {
      element.dataset.live = '';
    });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener('change', look);
      delete element.dataset.live;
    };
  }, [root]);
  return shown;
}

function findShown(element: HTMLElement): Shown | null {
  for (const drawing of element.querySelectorAll<SVGSVGElement>('.chart-drawing')) {
    const { width } = drawing.getBoundingClientRect();
    const size = allSizes.find((candidate) => candidate === drawing.dataset.size);
    const mode = modes.find((candidate) => candidate === drawing.dataset.mode);
    if (width > 0 && size && mode) return { size, mode, scale: width / drawing.viewBox.baseVal.width };
  }
  return null;
}

interface ChartProps {
  view: ChartView;
  scene: Scene;
  mode: Mode;
  hidden: readonly string[];
}

const marginsOf = ({ width, height, plot }: Scene) => ({
  left: plot.left,
  right: width - plot.right,
  top: plot.top,
  bottom: height - plot.bottom,
});

function LiveLines({ view, scene, mode, hidden }: ChartProps) {
  const last = view.years.length - 1;
  const rows = view.years.map((_, index) => ({
    index,
    ...Object.fromEntries(view.series.map(({ key, values }) => [key, values[index] ?? null])),
  }));
  return (
    <LineChart {...frameOf(view, scene)} data={rows}>
      <g className="chart-layer">
        <SvgNodes nodes={scene.back} />
      </g>
      <XAxis hide dataKey="index" type="number" domain={last === 0 ? [-0.5, 0.5] : [0, last]} />
      <YAxis hide width={0} domain={[scene.min, scene.max]} />
      <Tooltip {...tooltipOf(view, hidden, mode)} cursor={{ stroke: 'var(--rule)' }} />
      {view.series
        .filter(({ key }) => !hidden.includes(key))
        .map(({ key, colour, dash, marker }) => (
          <Line
            key={key}
            dataKey={key}
            type="linear"
            stroke={`var(--${colour})`}
            strokeWidth={2.25}
            strokeDasharray={dash && dashes[dash]}
            dot={marker ? false : { r: 3, fill: `var(--${colour})`, stroke: 'none' }}
            activeDot={{ r: 5, fill: `var(--${colour})`, stroke: 'var(--paper)', strokeWidth: 1.5 }}
            isAnimationActive={false}
          />
        ))}
      <Front scene={scene} />
    </LineChart>
  );
}

function LiveBars({ view, scene, mode, hidden }: ChartProps) {
  const rows = rowOrder(view).map((index) => ({
    index,
    ...Object.fromEntries(view.series.map(({ key, values }) => [key, lengthOf(view, values, index, mode)])),
  }));
  return (
    <BarChart {...frameOf(view, scene)} data={rows} layout="vertical" barSize={scene.barSize}>
      <g className="chart-layer">
        <SvgNodes nodes={scene.back} />
      </g>
      <XAxis hide height={0} type="number" domain={[0, scene.max]} />
      <YAxis hide width={0} dataKey="index" type="category" />
      <Tooltip {...tooltipOf(view, hidden, mode)} cursor={{ fill: 'var(--wash)' }} />
      {view.series
        .filter(({ key }) => !hidden.includes(key))
        .map(({ key, colour }) => (
          <Bar
            key={key}
            dataKey={key}
            stackId="year"
            fill={`var(--${colour})`}
            {...barStroke}
            isAnimationActive={false}
          />
        ))}
      <Front scene={scene} />
    </BarChart>
  );
}

function frameOf(view: ChartView, scene: Scene) {
  return {
    width: scene.width,
    height: scene.height,
    margin: marginsOf(scene),
    style: { fontSize: scene.fontSize },
    role: 'application',
    'aria-label': view.words.explore,
  };
}

function tooltipOf(view: ChartView, hidden: readonly string[], mode: Mode) {
  return {
    isAnimationActive: false,
    filterNull: false,
    offset: 14,
    content: ({ active, label }: { active?: boolean; label?: unknown }) =>
      active ? <LiveTooltip view={view} hidden={hidden} mode={mode} index={Number(label)} /> : null,
  };
}

/** Labels stand over everything that Recharts draws. */
function Front({ scene }: { scene: Scene }) {
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      <g className="chart-layer">
        <SvgNodes nodes={scene.front} />
      </g>
    </ZIndexLayer>
  );
}
