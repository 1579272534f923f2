import { getTranslations } from 'next-intl/server';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { formatCount, formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { publicationStatuses } from '@/lib/report/deadline';
import { fractionOf } from '@/lib/report/indicators';
import type { PublicationTotal } from '@/lib/report/publication-totals';

/** How many agencies' reports are in which state, newest year first; real and made-up agencies in tables of their own. */
export async function PublicationTotals({ locale, totals }: { locale: Locale; totals: readonly PublicationTotal[] }) {
  const [t, states] = [
    await getTranslations({ locale, namespace: 'publication' }),
    await getTranslations({ locale, namespace: 'export.publication' }),
  ];
  return ([false, true] as const)
    .map((isFictitious) => ({ isFictitious, own: totals.filter((total) => total.isFictitious === isFictitious) }))
    .filter(({ own }) => own.length > 0)
    .map(({ isFictitious, own }) => {
      const caption = isFictitious ? t('fictitious') : t('real');
      return (
        <ScrollRegion key={caption} className="mt-4" label={caption}>
          <table className="listing">
            <caption className="text-left font-semibold">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t('year')}</th>
                <th scope="col" className="text-right!">
                  {t('agencies')}
                </th>
                {publicationStatuses.map((status) => (
                  <th key={status} scope="col" className="text-right!">
                    {states(status)}
                  </th>
                ))}
                <th scope="col" className="text-right!">
                  {t('inTime')}
                </th>
              </tr>
            </thead>
            <tbody>
              {own.toReversed().map(({ year, agencies, counts }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td className="text-right!">{formatCount(locale, agencies)}</td>
                  {publicationStatuses.map((status) => (
                    <td key={status} className="text-right!">
                      {formatCount(locale, counts[status])}
                    </td>
                  ))}
                  <td className="whitespace-nowrap text-right!">{shareInTime(counts)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      );
    });

  /** Of the reports that are due, without those of which nobody knows when they came. */
  function shareInTime({ onTime, late, missing }: PublicationTotal['counts']): string {
    const share = fractionOf(onTime, onTime + late + missing);
    if (!share) return '—';
    return `${t('fraction', { count: onTime, due: share.denominator })} · ${formatShare(locale, share.value)}`;
  }
}
