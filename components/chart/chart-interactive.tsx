'use client';

import { type ComponentType, type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import type { ChartView } from './chart-view';
import { LineKey } from './line-key';
import type { LiveChartProps } from './live-chart';

interface Props {
  view: ChartView;
  /** What stands beside the key. */
  controls: ReactNode;
  /** The drawings made on the server. */
  children: ReactNode;
}

/**
 * The chart's key and the box of its drawings. The first pointer or focus in it fetches the interactive chart, which is too heavy to come
 * with the page; until then, and without script, the drawings stand for themselves.
 */
export function ChartInteractive({ view, controls, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const isHydrated = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const [Live, setLive] = useState<ComponentType<LiveChartProps> | null>(null);

  const load = () => {
    if (Live) return;
    import('./live-chart')
      .then(({ LiveChart }) => setLive(() => LiveChart))
      // Without a connection the drawing stays as it is; the next touch tries again.
      .catch(() => undefined);
  };
  const toggle = (key: string) =>
    setHidden((keys) => (keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the first sign of interest
    <div ref={root} className="chart-interactive" data-kind={view.kind} onPointerEnter={load} onFocus={load}>
      <div className="chart-controls">
        {controls}
        <ul className="chart-key" aria-label={view.words.switches}>
          {view.series.map(({ key, label, colour, dash, marker }) => (
            <li key={key}>
              {isHydrated ? (
                <button type="button" aria-pressed={!hidden.includes(key)} onClick={() => toggle(key)}>
                  <Sample kind={view.kind} colour={colour} dash={dash} marker={marker} />
                  {label}
                </button>
              ) : (
                <span>
                  <Sample kind={view.kind} colour={colour} dash={dash} marker={marker} />
                  {label}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      <div className="chart-box">
        {children}
        {Live && <Live view={view} hidden={hidden} root={root} />}
      </div>
    </div>
  );
}

const subscribeToNothing = () => () => undefined;

function Sample({
  kind,
  colour,
  dash,
  marker,
}: Pick<ChartView['series'][number], 'colour' | 'dash' | 'marker'> & Pick<ChartView, 'kind'>) {
  if (kind === 'line') return <LineKey colour={colour} dash={dash} marker={marker} />;
  return (
    <svg className="chart-sample" width="12" height="12" aria-hidden="true">
      <rect width="12" height="12" fill={`var(--${colour})`} />
    </svg>
  );
}
