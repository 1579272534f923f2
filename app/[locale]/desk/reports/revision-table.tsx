import { getTranslations } from 'next-intl/server';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import type { RevisionRow } from '@/db/queries/list-revisions';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatTime } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';

/** Open revisions, one a line; the agency leads to it. */
export async function RevisionTable({ locale, rows }: { locale: Locale; rows: readonly RevisionRow[] }) {
  const t = await getTranslations({ locale, namespace: 'desk.revisions' });
  return (
    <ScrollRegion label={t('title')}>
      <table className="listing min-w-[40rem]">
        <thead>
          <tr>
            <th scope="col">{t('report')}</th>
            <th scope="col">{t('stateTitle')}</th>
            <th scope="col">{t('reason')}</th>
            <th scope="col">{t('updatedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="min-w-52">
                <a href={localePath(locale, deskPaths.revision(row.id))} className="inline-block py-1">
                  {t('reportOf', { agency: agencyName(locale, row.agency), year: String(row.year) })}
                </a>
              </th>
              <td className="whitespace-nowrap">{t(`state.${row.state}`)}</td>
              <td lang="zh-CN">{row.reason ?? <span lang={locale}>{t('firstTime')}</span>}</td>
              <td className="whitespace-nowrap">{formatTime(locale, row.updatedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
