import { formatCount, formatRate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Measured } from '@/lib/report/indicators';
import { fewestPeers, hasEnoughPeers, type PeerStatistic } from '@/lib/report/peers';
import { type IndicatorTranslate, writeMeasured } from './indicator-value';
import { PeerStrip } from './peer-strip';

interface PeerMedianProps {
  locale: Locale;
  t: IndicatorTranslate;
  statistic: PeerStatistic | undefined;
  /** The value of the report that is compared. */
  own: Measured | null;
}

/** The median of comparable agencies with its range and the number of reports. */
export function PeerMedian({ locale, t, statistic, own }: PeerMedianProps) {
  if (!hasEnoughPeers(statistic)) return <span className="text-soft">{t('tooFew', { fewest: fewestPeers })}</span>;
  const { low, high, reports } = statistic;
  return (
    <>
      <span className="peer-median">
        <span>{writeMedian(locale, statistic)}</span>
        <PeerStrip statistic={statistic} own={own} />
      </span>
      <span className="indicator-fraction peer-range">
        {t('range', {
          low: writeMeasured(locale, low),
          high: writeMeasured(locale, high),
          reports: formatCount(locale, reports),
        })}
      </span>
    </>
  );
}

/** As a report's own value where it is one; halfway between two reports it has no fraction, and a count may have a half. */
function writeMedian(locale: Locale, { middle, median, low }: PeerStatistic): string {
  if (middle) return writeMeasured(locale, middle);
  return low.kind === 'rate' ? formatRate(locale, median) : formatCount(locale, median);
}
