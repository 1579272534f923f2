import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { citePortal } from '@/app/cite';
import { loadParents, loadVersion } from '@/app/published';
import { AgencyFilter } from '@/components/agency/agency-filter';
import { AgencyTable } from '@/components/agency/agency-table';
import { PageFrame } from '@/components/page-frame/page-frame';
import { Pagination } from '@/components/pagination/pagination';
import { dataFiles } from '@/components/take-away/downloads';
import { TakeAway } from '@/components/take-away/take-away';
import { findAgencies } from '@/db/queries/agencies';
import { citationOf } from '@/lib/export/citation';
import { mostRows } from '@/lib/export/data-table';
import { agencyQueryPath, agencyQuerySearch, parseAgencyQuery } from '@/lib/i18n/agency-query';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';

/** Rendered whole at each request: what it shows depends on the query. */
export const instant = false;

const pageSize = 20;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('agencies')];
  return pageMetadata(locale, paths.agencies, t('title'), t('description'));
}

export default async function AgenciesPage({ searchParams }: PageProps<'/[locale]/agencies'>) {
  const query = parseAgencyQuery(await searchParams);
  const [locale, t] = [await getLocale(), await getTranslations('agencies')];
  const { q, kind, parent, sort, page } = query;
  const [{ rows, total }, parents] = [
    await findAgencies({ query: q, kind, parent, sort, page, pageSize }),
    await loadParents(parent),
  ];
  const pages = Math.ceil(total / pageSize);
  return (
    <PageFrame locale={locale} path={agencyQueryPath(query)}>
      <h1 className="mb-4">{t('title')}</h1>
      <AgencyFilter locale={locale} query={query} parents={parents} />
      <p className="mt-5 mb-1 text-soft" role="status">
        {total > 0 ? t('intro', { count: total }) : t('none')}
      </p>
      {rows.length > 0 ? <AgencyTable locale={locale} agencies={rows} /> : <p>{t('noneHint')}</p>}
      <Pagination
        label={t('pages')}
        page={page}
        pages={pages}
        hrefOf={(other) => localePath(locale, agencyQueryPath({ ...query, page: other }))}
        words={{ previous: t('previous'), next: t('next'), position: t('page', { page, pages }) }}
      />
      {rows.length > 0 && (
        <TakeAway
          locale={locale}
          files={dataFiles(localePath(locale, '/files/agencies'), agencyQuerySearch({ ...query, page: 1 }))}
          tooLong={total > mostRows ? mostRows : null}
          citation={citationOf(locale, citePortal(locale, paths.agencies, await loadVersion()))}
          feed={localePath(locale, '/feed.xml')}
        />
      )}
    </PageFrame>
  );
}
