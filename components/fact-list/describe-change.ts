import type { getTranslations } from 'next-intl/server';
import { formatCount, formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { changeSince } from '@/lib/report/indicators';

type Translate = Awaited<ReturnType<typeof getTranslations<'common'>>>;

/** How a count moved since last year, in words: by how many and, from a base other than 0, by what share. */
export function describeChange(
  t: Translate,
  locale: Locale,
  now: number | null | undefined,
  before: number | null | undefined,
): string {
  if (typeof now !== 'number' || typeof before !== 'number') return t('change.unknown');
  const change = changeSince({ kind: 'count', value: before }, { kind: 'count', value: now });
  if (change?.kind !== 'count' || change.difference === 0) return t('change.none');
  const values = {
    direction: change.difference > 0 ? 'up' : 'down',
    count: formatCount(locale, Math.abs(change.difference)),
  };
  return change.rate
    ? t('change.relative', { ...values, share: formatShare(locale, change.rate.value) })
    : t('change.absolute', values);
}
