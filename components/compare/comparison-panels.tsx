import { ChartDrawing } from '@/components/chart/chart-drawing';
import type { ChartView } from '@/components/chart/chart-view';
import { panelViews } from './panel-views';

/** A small chart for each agency on one scale, the others pale behind its line. */
export function ComparisonPanels({ view, names }: { view: ChartView; names: readonly string[] }) {
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
      {panelViews(view).map((panel, index) => (
        <section key={panel.key} className="chart-panel min-w-0" aria-labelledby={`${panel.key}-name`}>
          <h3 id={`${panel.key}-name`} className="text-[0.9375rem] font-semibold">
            {names[index]}
          </h3>
          <ChartDrawing
            view={panel}
            size="narrow"
            mode="counts"
            labelledBy={`${panel.key}-name`}
            describedBy="chart-compare-sub"
          />
        </section>
      ))}
    </div>
  );
}
