import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { citePortal } from '@/app/cite';
import { loadVersion } from '@/app/published';
import { PageFrame } from '@/components/page-frame/page-frame';
import { SearchAdvice } from '@/components/search/search-advice';
import { SearchAgencies } from '@/components/search/search-agencies';
import { SearchResults } from '@/components/search/search-results';
import { SearchBox } from '@/components/search-box/search-box';
import { dataFiles } from '@/components/take-away/downloads';
import { TakeAway } from '@/components/take-away/take-away';
import { hitsOfPage, searchReports } from '@/db/queries/search';
import { searchAgencies } from '@/db/queries/search-agencies';
import { citationOf } from '@/lib/export/citation';
import { mostHits } from '@/lib/export/data-table';
import { agencyQueryPath, parseAgencyQuery } from '@/lib/i18n/agency-query';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';
import { facetKeys, parseSearchQuery, searchFilter, searchQueryPath, searchSearch } from '@/lib/i18n/search-query';
import { parseSearch } from '@/lib/search/query';

/** Rendered whole at each request: what it shows depends on the query. */
export const instant = false;

const agenciesShown = 5;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('search')];
  return {
    ...pageMetadata(locale, paths.search, t('title'), t('description')),
    robots: { index: false },
  };
}

export default async function SearchPage({ searchParams }: PageProps<'/[locale]/search'>) {
  const query = parseSearchQuery(await searchParams);
  const [locale, t] = [await getLocale(), await getTranslations('search')];
  const { words, problem } = parseSearch(query.q);
  const { page } = query;
  const isNarrowed = facetKeys.some((key) => query[key] !== undefined);
  const isFirst = page === 1 && !isNarrowed;
  const agencies = isFirst ? await searchAgencies(words, agenciesShown) : { rows: [], isMore: false };
  const reports = await searchReports(words, searchFilter(query), page);
  const naming = words.filter(({ year }) => year === null).map(({ typed }) => typed);
  const short = words.filter(({ tokens }) => tokens.length === 0).map(({ typed }) => typed);
  const isFound = agencies.rows.length > 0 || (reports !== null && reports.total > 0);
  return (
    <PageFrame locale={locale} path={searchQueryPath(query)}>
      <h1 className="mb-4">{t('title')}</h1>
      <SearchBox
        action={localePath(locale, paths.search)}
        label={t('label')}
        hint={t('hint')}
        button={t('button')}
        query={query.q}
      />
      {problem !== null && problem !== 'empty' && (
        <p role="status" className="mt-4 border-accent border-l-4 pl-3">
          {t(`problem.${problem}`, { words: short.join(t('and')) })}
        </p>
      )}
      {agencies.rows.length > 0 && (
        <SearchAgencies
          locale={locale}
          agencies={agencies.rows}
          allHref={
            agencies.isMore ? localePath(locale, agencyQueryPath(parseAgencyQuery({ q: naming.join(' ') }))) : null
          }
        />
      )}
      {reports !== null && (reports.total > 0 || isNarrowed) && (
        <SearchResults locale={locale} query={query} found={{ ...reports, hitsOfPage }} />
      )}
      {words.length > 0 && !isFound && (
        <p role="status" className="prose-zh mt-6">
          {t(isNarrowed ? 'noneNarrowed' : 'none', { query: query.q })}{' '}
          {isNarrowed && <Link href={localePath(locale, searchQueryPath({ q: query.q, page: 1 }))}>{t('reset')}</Link>}
        </p>
      )}
      {!isFound && <SearchAdvice locale={locale} />}
      {reports !== null && reports.total > 0 && (
        <TakeAway
          locale={locale}
          files={dataFiles(localePath(locale, '/files/search'), searchSearch({ ...query, page: 1 }))}
          tooLong={reports.isMore || reports.total > mostHits ? mostHits : null}
          citation={citationOf(locale, citePortal(locale, searchQueryPath({ ...query, page: 1 }), await loadVersion()))}
          feed={localePath(locale, '/feed.xml')}
        />
      )}
    </PageFrame>
  );
}
