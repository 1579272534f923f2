import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { PublicationMark } from '@/components/publication-mark/publication-mark';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import type { AgencyName } from '@/lib/report/agency';
import type { Publication } from '@/lib/report/deadline';

interface PublicationMatrixProps {
  locale: Locale;
  years: readonly number[];
  agencies: readonly (AgencyName & {
    isFictitious: boolean;
    cells: readonly (Publication & { year: number; publishedOn: string | null; isPublished: boolean })[];
  })[];
}

/** Agencies by years; each cell says whether the report came in time, with the day and the report. */
export async function PublicationMatrix({ locale, years, agencies }: PublicationMatrixProps) {
  const [t, common] = [
    await getTranslations({ locale, namespace: 'publication' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  return (
    <ScrollRegion label={t('matrix')}>
      <table className="listing">
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 z-1 bg-(--paper)">
              {t('agency')}
            </th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agencies.map((agency) => (
            <tr key={agency.slug}>
              <th scope="row" className="sticky left-0 z-1 min-w-28 max-w-36 bg-(--paper) sm:min-w-56 sm:max-w-72">
                <Link href={localePath(locale, paths.agency(agency.slug))}>{agencyName(locale, agency)}</Link>{' '}
                {agency.isFictitious && <FictitiousBadge label={common('fictitious')} />}
              </th>
              {years.map((year) => {
                const cell = agency.cells.find((own) => own.year === year);
                if (!cell)
                  return (
                    <td key={year} className="whitespace-nowrap text-[0.875rem] text-soft">
                      {t('before')}
                    </td>
                  );
                const { status, daysLate, publishedOn, isPublished, due } = cell;
                const day = publishedOn ? formatDay(locale, publishedOn) : common('year', { year });
                const label = common(`status.${status}`, { days: daysLate });
                return (
                  <td key={year}>
                    <PublicationMark status={status} label={label} />
                    <span className="block whitespace-nowrap text-[0.8125rem] text-soft">
                      {isPublished ? (
                        <Link href={localePath(locale, paths.report(agency.slug, year))} className="inline-block py-1">
                          {day}
                        </Link>
                      ) : (
                        t('dueOn', { day: formatDay(locale, due) })
                      )}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
