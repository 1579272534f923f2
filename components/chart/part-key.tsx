import type { ViewSeries } from './chart-view';

/** The colours of the parts of several bars, once for all of them. */
export function PartKey({ series, label }: { series: readonly ViewSeries[]; label: string }) {
  return (
    <ul aria-label={label} className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-[0.875rem]">
      {series.map(({ key, label: name, colour }) => (
        <li key={key} className="flex items-center gap-2">
          <svg className="chart-sample" width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" fill={`var(--${colour})`} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
