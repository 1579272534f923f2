import { ChartDrawing } from '@/components/chart/chart-drawing';
import { ChartInteractive } from '@/components/chart/chart-interactive';
import type { ChartView } from '@/components/chart/chart-view';
import { allSizes } from '@/components/chart/layout/scene';
import { ComparisonPanels } from './comparison-panels';

interface ComparisonFigureProps {
  view: ChartView;
  /** The agencies' names in full, in the order of the lines. */
  names: readonly string[];
  isPanels: boolean;
  /** What stands under the drawing: downloads. */
  children: React.ReactNode;
}

/** The comparison as a drawing: all lines in one, or a panel for each agency, with the sentence that sums it up. */
export function ComparisonFigure({ view, names, isPanels, children }: ComparisonFigureProps) {
  const ids = { labelledBy: 'chart-compare-heading', describedBy: 'chart-compare-sub' };
  const hasFigures = view.gaps.length < view.years.length;
  return (
    <figure className="chart" aria-labelledby={ids.labelledBy}>
      <h2 id={ids.labelledBy}>{view.heading}</h2>
      <p id={ids.describedBy}>{view.sub}</p>
      {hasFigures &&
        (isPanels ? (
          <ComparisonPanels view={view} names={names} />
        ) : (
          // Another comparison is another chart: what was switched off in this one does not stay so.
          <ChartInteractive key={`${view.sub} ${names.join()}`} view={view} controls={null}>
            {allSizes.map((size) => (
              <ChartDrawing key={size} view={view} size={size} mode="counts" {...ids} />
            ))}
          </ChartInteractive>
        ))}
      <figcaption>
        {view.breaks.map(({ index, note }) => (
          <span key={`${index} ${note}`} className="w-full">
            {note}
          </span>
        ))}
        <span>{view.source}</span>
        {children}
      </figcaption>
    </figure>
  );
}
