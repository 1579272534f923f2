import { getTranslations } from 'next-intl/server';
import { yearsText } from '@/components/agency/agency-table';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import type { AgencyListItem } from '@/db/queries/agencies';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';

/** Agencies, one a line; the name leads to what is written down about it. */
export async function AgencyList({ locale, rows }: { locale: Locale; rows: readonly AgencyListItem[] }) {
  const [t, common] = [
    await getTranslations({ locale, namespace: 'desk.agencyList' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  return (
    <ScrollRegion label={t('title')}>
      <table className="listing">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('parent')}</th>
            <th scope="col">{t('years')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((agency) => (
            <tr key={agency.slug}>
              <th scope="row" className="min-w-52">
                <a href={localePath(locale, deskPaths.agency(agency.slug))}>{agencyName(locale, agency)}</a>
                <span className="block font-normal text-[0.875rem] text-soft">{agency.slug}</span>
                {agency.foundAs !== null && <Remark>{t('foundAs', { name: agency.foundAs })}</Remark>}
                {agency.closedOn !== null && (
                  <Remark>{t('closed', { day: formatDay(locale, agency.closedOn) })}</Remark>
                )}
              </th>
              <td className="whitespace-nowrap">{common(`kind.${agency.kind}`)}</td>
              <td className="min-w-40">{agency.parent ? agencyName(locale, agency.parent) : '—'}</td>
              <td className="min-w-24">{agency.years.length > 0 ? yearsText(agency.years) : t('noYears')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Remark({ children }: { children: string }) {
  return <span className="block font-normal text-[0.875rem]">{children}</span>;
}
