import { formatChange, formatPoints, formatRate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { changeSince, type Measured } from '@/lib/report/indicators';
import type { IndicatorTranslate } from './indicator-value';

/**
 * How an indicator moved since last year: a rate by percentage points, a count by a number and, from a base other than 0, a percentage.
 * @returns null where one of the years has no value
 */
export function describeMove(
  locale: Locale,
  t: IndicatorTranslate,
  last: Measured | null,
  now: Measured | null,
): string | null {
  const change = changeSince(last, now);
  if (!change) return null;
  if (change.kind === 'rate') return t('points', { points: formatPoints(locale, change.percentagePoints) });
  const difference = formatChange(locale, change.difference);
  if (change.difference === 0 || !change.rate) return difference;
  const sign = change.difference > 0 ? '+' : '';
  return t('relative', { change: difference, share: `${sign}${formatRate(locale, change.rate.value)}` });
}
