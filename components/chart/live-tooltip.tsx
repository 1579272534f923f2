import { type ChartView, explainAbsence, formatFigure, formatShare, shareOf } from './chart-view';
import type { Mode } from './layout/scene';

interface Props {
  view: ChartView;
  hidden: readonly string[];
  mode: Mode;
  /** The position of the year. */
  index: number;
}

/** All figures of one year; what is missing is named too. */
export function LiveTooltip({ view, hidden, mode, index }: Props) {
  const gap = view.gaps.find((candidate) => candidate.index === index);
  const series = view.series.filter(({ key, form }) => !hidden.includes(key) && (!form || form === view.forms[index]));
  return (
    <div className="chart-tooltip" role="status">
      <strong>{view.years[index]}</strong>
      {gap ? (
        <p>{gap.label}</p>
      ) : (
        <dl>
          {series.map((entry) => (
            <div key={entry.key}>
              <dt>
                <i style={{ background: `var(--${entry.colour})` }} />
                {entry.label}
              </dt>
              <dd>{writeValue(view, entry, index)}</dd>
              {entry.notes && <dd>{(entry.values[index] ?? null) !== null && entry.notes[index]}</dd>}
              {view.total && <dd>{writeShare(view, entry.values, index, mode)}</dd>}
            </div>
          ))}
          {view.total && (
            <div>
              <dt>{view.total.label}</dt>
              <dd>{writeValue(view, view.total, index)}</dd>
            </div>
          )}
        </dl>
      )}
    </div>
  );
}

function writeValue(
  view: ChartView,
  column: ChartView['series'][number] | NonNullable<ChartView['total']>,
  index: number,
) {
  const value = column.values[index] ?? null;
  return value === null ? explainAbsence(view, column, index) : formatFigure(value, view.unit, view.locale);
}

function writeShare(view: ChartView, values: readonly (number | null)[], index: number, mode: Mode) {
  const share = shareOf(view, values, index);
  return share === null ? '' : formatShare(share, view.locale, mode === 'shares' ? 1 : 0);
}
