import { getTranslations } from 'next-intl/server';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import type { Locale } from '@/lib/i18n/locales';
import { publicationStatuses } from '@/lib/report/deadline';
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
                {publicationStatuses.map((status) => (
                  <th key={status} scope="col">
                    {states(status)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {own.toReversed().map(({ year, agencies, counts }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {publicationStatuses.map((status) => (
                    <td key={status} className="whitespace-nowrap">
                      {t('fraction', { count: counts[status], due: agencies })}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      );
    });
}
