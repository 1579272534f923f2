import { getTranslations } from 'next-intl/server';
import { GlossaryLink } from '@/components/glossary/glossary-link';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import type { Locale } from '@/lib/i18n/locales';
import type { FigureTables } from '@/lib/report/figure';
import { indicatorKeys, measure } from '@/lib/report/indicators';
import type { PeerStatistics } from '@/lib/report/peers';
import { yearsThrough } from '@/lib/report/years';
import { IndicatorValue } from './indicator-value';
import { PeerMedian } from './peer-median';
import { type ComparedAgency, hasMedians, PeerNote } from './peer-note';

interface IndicatorYearsProps {
  locale: Locale;
  agency: ComparedAgency;
  /** At least one, oldest first. */
  reports: readonly { year: number; tables: FigureTables }[];
  /** Of the newest report's year. */
  peers: PeerStatistics;
}

/** The indicators of an agency over the years, a year without a report among them, beside the median of comparable agencies. */
export async function IndicatorYears({ locale, agency, reports, peers }: IndicatorYearsProps) {
  const t = await getTranslations({ locale, namespace: 'indicator' });
  const latest = reports.at(-1);
  if (!latest) return null;
  const years = yearsThrough(reports.map(({ year }) => year));
  const hasPeers = hasMedians(peers);
  return (
    <section className="mt-12">
      <h2 id="indicators" className="section">
        {t('title')}
      </h2>
      <p className="text-soft">{t('introYears')}</p>
      <ScrollRegion labelledBy="indicators" className="mt-2">
        <table className="listing indicators indicators-years">
          <thead>
            <tr>
              <th scope="col">{t('column.indicator')}</th>
              {years.map((year) => (
                <th key={year} scope="col" className="text-right!">
                  {year}
                </th>
              ))}
              {hasPeers && (
                <th scope="col" className="pl-4!">
                  <GlossaryLink locale={locale} entry="term.median">
                    {t('column.medianYear', { year: String(latest.year) })}
                  </GlossaryLink>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {indicatorKeys.map((key) => (
              <tr key={key}>
                <th scope="row">
                  <GlossaryLink locale={locale} entry={`indicator.${key}`}>
                    {t(`name.${key}`)}
                  </GlossaryLink>
                </th>
                {years.map((year) => {
                  const report = reports.find((candidate) => candidate.year === year);
                  const measured = report ? measure(key, report.tables) : null;
                  return (
                    <td key={year} className="text-right!">
                      <IndicatorValue locale={locale} t={t} measured={measured} isShort />
                    </td>
                  );
                })}
                {hasPeers && (
                  <td className="pl-4!">
                    <PeerMedian locale={locale} t={t} statistic={peers[key]} own={measure(key, latest.tables)} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="mt-2 text-[0.875rem] text-soft">
        {t('notesYears')} <PeerNote locale={locale} t={t} agency={agency} year={latest.year} peers={peers} />
      </p>
    </section>
  );
}
