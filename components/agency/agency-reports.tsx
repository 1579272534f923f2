import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PublicationMark } from '@/components/publication-mark/publication-mark';
import { Downloads, dataFiles } from '@/components/take-away/downloads';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import type { AgencyReport, PublicationYear } from './agency-props';

interface AgencyReportsProps {
  locale: Locale;
  slug: string;
  reports: readonly AgencyReport[];
  publication: readonly PublicationYear[];
}

/** All years of an agency, newest first, those without a report among them. */
export async function AgencyReports({ locale, slug, reports, publication }: AgencyReportsProps) {
  const [t, common, check] = [
    await getTranslations({ locale, namespace: 'agency' }),
    await getTranslations({ locale, namespace: 'common' }),
    await getTranslations({ locale, namespace: 'check' }),
  ];
  if (publication.length === 0) return <p className="mt-8">{t('noReports')}</p>;
  return (
    <section aria-labelledby="reports" className="mt-12">
      <h2 id="reports" className="section mb-1">
        {t('reports')}
      </h2>
      <div className="scroll">
        <table className="listing">
          <thead>
            <tr>
              <th scope="col">{t('year')}</th>
              <th scope="col">{t('date')}</th>
              <th scope="col">{t('punctual')}</th>
              <th scope="col" className="hidden sm:table-cell">
                {t('checks')}
              </th>
              <th scope="col" className="hidden md:table-cell">
                {t('files')}
              </th>
            </tr>
          </thead>
          <tbody>
            {publication.toReversed().map(({ year, status, due, daysLate }) => {
              const report = reports.find((candidate) => candidate.year === year);
              const own = localePath(locale, paths.report(slug, year));
              return (
                <tr key={year}>
                  <th scope="row" className="whitespace-nowrap">
                    {report ? (
                      <Link href={own}>{t('report', { year: String(year) })}</Link>
                    ) : (
                      t('report', { year: String(year) })
                    )}
                    {report && reports.length > 1 && (
                      <Link
                        href={localePath(locale, paths.changes(slug, year))}
                        aria-label={t('changesOf', { year: String(year) })}
                        className="ml-3 font-normal text-[0.875rem]"
                      >
                        {t('changes')}
                      </Link>
                    )}
                  </th>
                  <td className="whitespace-nowrap">{report?.publishedOn ?? '—'}</td>
                  <td>
                    <PublicationMark status={status} label={common(`status.${status}`, { days: daysLate })} />
                  </td>
                  <td className="hidden sm:table-cell">
                    {report ? checksText(report.checks, check) : t('due', { date: formatDay(locale, due) })}
                  </td>
                  <td className="hidden md:table-cell">
                    {report && (
                      <div className="flex gap-3 text-[0.875rem]">
                        {report.hasDocument && (
                          <a href={`${own}/document`} download>
                            {t('document')}
                          </a>
                        )}
                        <Downloads files={dataFiles(`${own}/figures`)} />
                      </div>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<'check'>>>;

function checksText({ pass, fail, cannotTell }: AgencyReport['checks'], t: Translate): string {
  const parts = [
    fail > 0 ? t('short.fail', { fail }) : pass > 0 ? t('short.pass', { pass }) : '',
    cannotTell > 0 ? t('short.cannotTell', { count: cannotTell }) : '',
  ].filter(Boolean);
  return parts.join(' · ') || '—';
}
