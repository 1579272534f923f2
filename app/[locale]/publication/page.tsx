import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { citePortal } from '@/app/cite';
import { loadParents, loadVersion } from '@/app/published';
import { PageFrame } from '@/components/page-frame/page-frame';
import { Pagination } from '@/components/pagination/pagination';
import { PublicationFilter } from '@/components/publication/publication-filter';
import { PublicationMatrix } from '@/components/publication/publication-matrix';
import { PublicationTotals } from '@/components/publication/publication-totals';
import { dataFiles } from '@/components/take-away/downloads';
import { TakeAway } from '@/components/take-away/take-away';
import { citationOf } from '@/lib/export/citation';
import { mostRows } from '@/lib/export/data-table';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';
import { parsePublicationQuery, publicationPath, publicationSearch } from '@/lib/i18n/publication-query';
import { loadPublication } from './load-publication';

/** Rendered whole at each request: what it shows depends on the query and on the day. */
export const instant = false;

const pageSize = 25;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('publication')];
  return pageMetadata(locale, paths.publication, t('title'), t('description'));
}

export default async function PublicationPage({ searchParams }: PageProps<'/[locale]/publication'>) {
  const query = parsePublicationQuery(await searchParams);
  const [locale, t, words] = [
    await getLocale(),
    await getTranslations('publication'),
    await getTranslations('agencies'),
  ];
  const { totals, years, chosenYear, agencies, total } = await loadPublication(query, pageSize);
  const parents = await loadParents(query.parent);
  const pages = Math.ceil(total / pageSize);
  return (
    <PageFrame locale={locale} path={publicationPath(query)}>
      <h1 className="mb-4">{t('title')}</h1>
      <p className="prose-zh">{t('rule')}</p>
      <p className="prose-zh mt-2 mb-6">{t('since')}</p>
      {years.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <>
          <h2>{t('totals')}</h2>
          <PublicationTotals locale={locale} totals={totals} />
          <h2 className="mt-10 mb-4">{t('byAgency')}</h2>
          <PublicationFilter {...{ locale, query, parents, years, chosenYear }} />
          <p className="mt-5 mb-1 text-soft" role="status">
            {total > 0 ? words('intro', { count: total }) : words('none')}
          </p>
          {agencies.length > 0 && <PublicationMatrix {...{ locale, years, agencies }} />}
          <Pagination
            label={words('pages')}
            page={query.page}
            pages={pages}
            hrefOf={(page) => localePath(locale, publicationPath({ ...query, page }))}
            words={{
              previous: words('previous'),
              next: words('next'),
              position: words('page', { page: query.page, pages }),
            }}
          />
        </>
      )}
      <h2 className="mt-10 mb-2">{t('why')}</h2>
      <div className="prose-zh">
        <p>{t('whyText')}</p>
        <ul className="my-2 list-disc pl-6">
          {(['whyLate', 'whyElsewhere', 'whyNotHere', 'whyMerged'] as const).map((reason) => (
            <li key={reason}>{t(reason)}</li>
          ))}
        </ul>
        <Link href={localePath(locale, paths.feedback)}>{t('tellUs')}</Link>
      </div>
      {agencies.length > 0 && (
        <TakeAway
          locale={locale}
          files={dataFiles(localePath(locale, '/files/publication'), publicationSearch({ ...query, page: 1 }))}
          tooLong={total > mostRows ? mostRows : null}
          citation={citationOf(locale, citePortal(locale, paths.publication, await loadVersion()))}
          feed={localePath(locale, '/feed.xml')}
        />
      )}
    </PageFrame>
  );
}
