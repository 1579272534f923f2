import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { ChainLink } from '@/lib/report/carry-chain';

interface ChainDrawingProps {
  locale: Locale;
  links: readonly ChainLink[];
  words: { noReport: string; notGiven: string; label: string };
}

const step = 116;
const bar = 26;
const gap = 10;
const base = 92;
const tallest = 56;

/**
 * The chain as a drawing: at each turn of the year the total that is carried out and the total that is carried in, joined where they are the same,
 * apart where they are not. The table below says the same, so it is hidden from those who hear the page.
 */
export function ChainDrawing({ locale, links, words }: ChainDrawingProps) {
  const totals = links.map(({ cells }) => cells.find(({ column }) => column === 'total'));
  const most = Math.max(1, ...totals.flatMap((total) => [total?.carriedOut ?? 0, total?.carriedIn ?? 0]));
  const width = step * links.length;
  return (
    <ScrollRegion className="mt-4" label={words.label}>
      <svg width={width} height={base + 26} viewBox={`0 0 ${width} ${base + 26}`} fontSize="13" aria-hidden="true">
        {links.map(({ from, to, state }, index) => {
          const middle = step * (index + 0.5);
          const height = (count: number) => (count / most) * tallest;
          const [out, into] = [totals[index]?.carriedOut ?? null, totals[index]?.carriedIn ?? null];
          const hasBoth = out !== null && into !== null;
          const join = { x: middle - gap, width: 2 * gap };
          return (
            <g key={from}>
              <line x1={middle - 44} x2={middle + 44} y1={base} y2={base} stroke="var(--rule)" />
              {out !== null && (
                <Bar x={middle - gap - bar} count={out} height={height(out)} fill="var(--part-1)" locale={locale} />
              )}
              {into !== null && (
                <Bar x={middle + gap} count={into} height={height(into)} fill="var(--paper)" locale={locale} />
              )}
              {hasBoth && out === into && out > 0 && (
                <rect {...join} y={base - height(out)} height={height(out)} fill="var(--line)" />
              )}
              {hasBoth && out !== into && (
                <text x={middle} y={base - 6} textAnchor="middle" fontSize="17" fontWeight="700" fill="var(--accent)">
                  ≠
                </text>
              )}
              {!hasBoth && state !== 'open' && (
                <text x={middle} y={base - 20} textAnchor="middle" fill="var(--soft)">
                  {state === 'noReport' ? words.noReport : words.notGiven}
                </text>
              )}
              <text x={middle - gap - bar / 2} y={base + 18} textAnchor="middle" fill="var(--ink)">
                {from}
              </text>
              <text x={middle + gap + bar / 2} y={base + 18} textAnchor="middle" fill="var(--soft)">
                {state === 'open' ? '…' : to}
              </text>
            </g>
          );
        })}
      </svg>
    </ScrollRegion>
  );
}

interface BarProps {
  x: number;
  count: number;
  height: number;
  /** The earlier report's bar is filled, the later one's is not. */
  fill: string;
  locale: Locale;
}

function Bar({ x, count, height, fill, locale }: BarProps) {
  return (
    <>
      <rect x={x} y={base - height} width={bar} height={height} fill={fill} stroke="var(--part-1)" strokeWidth="1.5" />
      <text x={x + bar / 2} y={base - height - 5} textAnchor="middle" fill="var(--ink)" fontWeight="600">
        {formatCount(locale, count)}
      </text>
    </>
  );
}
