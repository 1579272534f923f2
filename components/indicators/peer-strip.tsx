import type { Measured } from '@/lib/report/indicators';
import type { PeerStatistic } from '@/lib/report/peers';

const width = 120;
const height = 14;
const inset = 5;

/**
 * Where a report stands among its like: a line from the lowest to the highest, a tick at the median, a dot for the report itself. All
 * shares are drawn on one scale, from 0 to 100 %; counts from 0 to the highest. Everything it shows is written beside it.
 */
export function PeerStrip({ statistic, own }: { statistic: PeerStatistic; own: Measured | null }) {
  const { low, high, median } = statistic;
  const most = Math.max(high.value, own?.value ?? 0, high.kind === 'rate' ? 1 : 0) || 1;
  const x = (value: number) => inset + (value / most) * (width - 2 * inset);
  const middle = height / 2;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line x1={inset} x2={width - inset} y1={middle} y2={middle} stroke="var(--line)" />
      <line x1={x(low.value)} x2={x(high.value)} y1={middle} y2={middle} stroke="var(--soft)" strokeWidth="2" />
      <line x1={x(median)} x2={x(median)} y1={1} y2={height - 1} stroke="var(--ink)" strokeWidth="2" />
      {own && <circle cx={x(own.value)} cy={middle} r="4" fill="var(--accent)" stroke="var(--paper)" />}
    </svg>
  );
}
