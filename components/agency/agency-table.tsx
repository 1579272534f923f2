import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatCount, formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import type { AgencyKind, AgencyName } from '@/lib/report/agency';

interface ListedAgency extends AgencyName {
  kind: AgencyKind;
  isFictitious: boolean;
  parent: AgencyName | null;
  years: readonly number[];
  latest: { year: number; received: number | null } | null;
  closedOn: string | null;
  /** A name by which it was found and that is no longer its own. */
  foundAs: string | null;
}

/** Agencies with the years that can be read here. */
export async function AgencyTable({ locale, agencies }: { locale: Locale; agencies: readonly ListedAgency[] }) {
  const [t, common] = [
    await getTranslations({ locale, namespace: 'agencies' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  return (
    <table className="listing">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col" className="hidden sm:table-cell">
            {t('kind')}
          </th>
          <th scope="col" className="hidden md:table-cell">
            {t('years')}
          </th>
          <th scope="col" className="text-right!">
            {t('latest')}
          </th>
        </tr>
      </thead>
      <tbody>
        {agencies.map((agency) => (
          <tr key={agency.slug}>
            <th scope="row">
              <Link href={localePath(locale, paths.agency(agency.slug))}>{agencyName(locale, agency)}</Link>{' '}
              {agency.isFictitious && <FictitiousBadge label={common('fictitious')} />}
              {agency.foundAs !== null && (
                <span className="block font-normal text-[0.875rem]">{t('foundAs', { name: agency.foundAs })}</span>
              )}
              {agency.closedOn !== null && (
                <span className="block font-normal text-[0.875rem]">
                  {t('closed', { day: formatDay(locale, agency.closedOn) })}
                </span>
              )}
              {agency.parent && (
                <span className="block font-normal text-[0.875rem] text-soft">{agencyName(locale, agency.parent)}</span>
              )}
              <span className="block font-normal text-[0.875rem] text-soft md:hidden">{yearsText(agency.years)}</span>
            </th>
            <td className="hidden whitespace-nowrap sm:table-cell">{common(`kind.${agency.kind}`)}</td>
            <td className="hidden md:table-cell">
              {agency.years.length > 0 ? yearsText(agency.years) : <span className="text-soft">{t('noYears')}</span>}
            </td>
            <td className="whitespace-nowrap text-right!">
              {agency.latest && agency.latest.received !== null ? formatCount(locale, agency.latest.received) : '—'}
              {agency.latest && <span className="block text-[0.8125rem] text-soft">{agency.latest.year}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Years as runs, such as `2019–2021, 2023`. */
export function yearsText(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
