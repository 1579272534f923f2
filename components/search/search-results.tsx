import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Pagination } from '@/components/pagination/pagination';
import type { Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import { facetKeys, type SearchQueryState, searchQueryPath } from '@/lib/i18n/search-query';
import { SearchFacets } from './search-facets';
import { SearchHits } from './search-hits';

interface SearchResultsProps {
  locale: Locale;
  query: SearchQueryState;
  found: {
    total: number;
    isMore: boolean;
    pages: number;
    hitsOfPage: number;
    hits: Parameters<typeof SearchHits>[0]['hits'];
    facets: Parameters<typeof SearchFacets>[0]['facets'];
  };
}

/** The reports that were found, beside what they can be narrowed down by. */
export async function SearchResults({ locale, query, found }: SearchResultsProps) {
  const t = await getTranslations({ locale, namespace: 'search' });
  const { total, isMore, pages, hits, hitsOfPage } = found;
  const isNarrowed = facetKeys.some((key) => query[key] !== undefined);
  const reset = isNarrowed && (
    <Link href={localePath(locale, searchQueryPath({ q: query.q, page: 1 }))} className="inline-block py-1">
      {t('reset')}
    </Link>
  );
  return (
    <section aria-labelledby="found-reports" className="mt-8">
      <h2 id="found-reports" className="section border-ink border-b pb-1">
        {t('reports')}
      </h2>
      <p role="status" className="mt-2 text-soft">
        {t(isMore ? 'more' : 'count', { count: total })} {reset}
      </p>
      <p className="print:hidden lg:hidden">
        <a href="#narrow" className="inline-block py-1">
          {t('narrow')} ↓
        </a>
      </p>
      <div className="mt-2 gap-x-12 lg:grid lg:grid-cols-[1fr_15rem]">
        <div>
          {hits.length > 0 ? (
            <SearchHits locale={locale} hits={hits} first={(query.page - 1) * hitsOfPage} />
          ) : (
            <p className="py-3">{t('noPage', { page: query.page, pages })}</p>
          )}
          <Pagination
            label={t('pages')}
            page={Math.min(query.page, pages + 1)}
            pages={pages}
            hrefOf={(page) => localePath(locale, searchQueryPath({ ...query, page }))}
            words={{ previous: t('previous'), next: t('next'), position: t('page', { page: query.page, pages }) }}
          />
          {total > pages * hitsOfPage && (
            <p className="mt-3 text-soft">{t('onlyFirst', { count: pages * hitsOfPage })}</p>
          )}
        </div>
        <nav id="narrow" aria-label={t('narrow')} className="mt-8 space-y-6 lg:mt-3 print:hidden">
          <SearchFacets locale={locale} query={query} facets={found.facets} />
        </nav>
      </div>
    </section>
  );
}
