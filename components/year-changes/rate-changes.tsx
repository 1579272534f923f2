import { getTranslations } from 'next-intl/server';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { formatCount, formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { RateChange } from '@/lib/report/changes/compare-years';
import { smallNumber } from '@/lib/report/changes/phrases';
import type { Measured } from '@/lib/report/indicators';

interface RateChangesProps {
  locale: Locale;
  rates: readonly RateChange[];
  years: { before: string; now: string };
}

/** Rates of both years, each with its fraction, and the difference in percentage points. */
export async function RateChanges({ locale, rates, years }: RateChangesProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const rate = (measured: Measured | null) => {
    if (measured?.kind !== 'rate') return '—';
    const { value, numerator, denominator } = measured;
    return (
      <>
        {formatShare(locale, value)}
        <span className="block text-[0.8125rem] text-soft">
          {t('rates.fraction', {
            numerator: formatCount(locale, numerator),
            denominator: formatCount(locale, denominator),
          })}
          {denominator < smallNumber && ` · ${t('small')}`}
        </span>
      </>
    );
  };
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return (
    <section aria-labelledby="rates" className="mt-12">
      <h2 id="rates" className="section">
        {t('rates.title')}
      </h2>
      <p className="mt-1 text-soft">{t('rates.intro')}</p>
      <ScrollRegion label={t('rates.table')}>
        <table className="listing">
          <thead>
            <tr>
              <th scope="col">{t('rates.rate')}</th>
              <th scope="col" className="text-right">
                {years.before}
              </th>
              <th scope="col" className="text-right">
                {years.now}
              </th>
              <th scope="col" className="text-right">
                {t('rates.points')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rates.map(({ indicator, from, to, change }) => (
              <tr key={indicator}>
                <th scope="row">{t(`rates.of.${indicator}`)}</th>
                <td className="text-right">{rate(from)}</td>
                <td className="text-right">{rate(to)}</td>
                <td className="text-right">
                  {change?.kind === 'rate' ? points.format(change.percentagePoints).replace('-', '−') : '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
