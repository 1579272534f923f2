import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import type { AgencyKind, AgencyName } from '@/lib/report/agency';

interface SearchAgenciesProps {
  locale: Locale;
  agencies: readonly (AgencyName & { kind: AgencyKind; isFictitious: boolean; years: readonly number[] })[];
  /** Address of the list of all agencies that match; null where these are all. */
  allHref: string | null;
}

/** The agencies whose name was searched for, with a way to each of their reports. */
export async function SearchAgencies({ locale, agencies, allHref }: SearchAgenciesProps) {
  const [t, common] = [
    await getTranslations({ locale, namespace: 'search' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  return (
    <section aria-labelledby="found-agencies" className="mt-7">
      <h2 id="found-agencies" className="section border-ink border-b pb-1">
        {t('agencies')}
      </h2>
      <ul>
        {agencies.map((agency) => (
          <li key={agency.slug} className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-2">
            <Link href={localePath(locale, paths.agency(agency.slug))} className="font-semibold">
              {agencyName(locale, agency)}
            </Link>
            <span className="text-[0.875rem] text-soft">{common(`kind.${agency.kind}`)}</span>
            {agency.isFictitious && <FictitiousBadge label={common('fictitious')} />}
            {agency.years.length > 0 && (
              <span className="flex flex-wrap gap-x-1 text-[0.9375rem] sm:ml-auto">
                <span className="py-1 text-soft">{t('reportsOn')}</span>
                {agency.years.map((year) => (
                  <Link key={year} href={localePath(locale, paths.report(agency.slug, year))} className="px-1 py-1">
                    {common('year', { year: String(year) })}
                  </Link>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {allHref && (
        <p className="mt-2">
          <Link href={allHref} className="inline-block py-1">
            {t('allAgencies')}
          </Link>
        </p>
      )}
    </section>
  );
}
