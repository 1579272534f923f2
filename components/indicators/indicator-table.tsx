import { getTranslations } from 'next-intl/server';
import { GlossaryLink } from '@/components/glossary/glossary-link';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import type { Locale } from '@/lib/i18n/locales';
import type { FigureTables } from '@/lib/report/figure';
import { indicatorKeys, measure } from '@/lib/report/indicators';
import type { PeerStatistics } from '@/lib/report/peers';
import { describeMove } from './describe-move';
import { IndicatorValue } from './indicator-value';
import { PeerMedian } from './peer-median';
import { type ComparedAgency, hasMedians, PeerNote } from './peer-note';

interface IndicatorTableProps {
  locale: Locale;
  agency: ComparedAgency;
  year: number;
  tables: FigureTables;
  /** Of the report of the year before, where there is one. */
  lastYear: FigureTables | null;
  peers: PeerStatistics;
}

/** The indicators of one report: value, change since last year, and the median of comparable agencies. */
export async function IndicatorTable({ locale, agency, year, tables, lastYear, peers }: IndicatorTableProps) {
  const [t, common] = [
    await getTranslations({ locale, namespace: 'indicator' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  const hasPeers = hasMedians(peers);
  return (
    <section className="mt-10">
      <h2 id="indicators" className="section">
        {t('title')}
      </h2>
      <p className="text-soft">{t('intro')}</p>
      <ScrollRegion labelledBy="indicators" className="mt-2">
        <table className="listing indicators">
          <thead>
            <tr>
              <th scope="col">{t('column.indicator')}</th>
              <th scope="col">{common('year', { year: String(year) })}</th>
              <th scope="col">{t('column.change')}</th>
              {hasPeers && (
                <th scope="col">
                  <GlossaryLink locale={locale} entry="term.median">
                    {t('column.median')}
                  </GlossaryLink>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {indicatorKeys.map((key) => {
              const own = measure(key, tables);
              return (
                <tr key={key}>
                  <th scope="row">
                    <GlossaryLink locale={locale} entry={`indicator.${key}`}>
                      {t(`name.${key}`)}
                    </GlossaryLink>
                  </th>
                  <td>
                    <IndicatorValue locale={locale} t={t} measured={own} />
                  </td>
                  <td className="whitespace-nowrap">
                    {describeMove(locale, t, lastYear && measure(key, lastYear), own) ?? common('notGiven')}
                  </td>
                  {hasPeers && (
                    <td>
                      <PeerMedian locale={locale} t={t} statistic={peers[key]} own={own} />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="mt-2 text-[0.875rem] text-soft">
        {t('notes')} <PeerNote locale={locale} t={t} agency={agency} year={year} peers={peers} />
      </p>
    </section>
  );
}
