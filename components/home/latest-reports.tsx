import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatCount, formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import type { AgencyName } from '@/lib/report/agency';

interface LatestReportsProps {
  locale: Locale;
  reports: readonly {
    agency: AgencyName & { isFictitious: boolean };
    year: number;
    publishedOn: string | null;
    received: number | null;
  }[];
}

export async function LatestReports({ locale, reports }: LatestReportsProps) {
  const [t, common] = [
    await getTranslations({ locale, namespace: 'home' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  return (
    <section aria-labelledby="latest">
      <h2 id="latest" className="section mb-1">
        {t('latest')}
      </h2>
      <table className="listing">
        <thead>
          <tr>
            <th scope="col">{t('latestAgency')}</th>
            <th scope="col" className="whitespace-nowrap text-right!">
              {t('facts.received')}
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ agency, year, publishedOn, received }) => (
            <tr key={`${agency.slug} ${year}`}>
              <th scope="row">
                <Link href={localePath(locale, paths.report(agency.slug, year))}>
                  {agencyName(locale, agency)} {common('year', { year: String(year) })}
                </Link>{' '}
                {agency.isFictitious && <FictitiousBadge label={common('fictitious')} />}
                <span className="block font-normal text-[0.875rem] text-soft">
                  {publishedOn ? t('publishedOn', { date: formatDay(locale, publishedOn) }) : t('publishedUnknown')}
                </span>
              </th>
              <td className="text-right!">{received === null ? '—' : formatCount(locale, received)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
