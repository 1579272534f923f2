import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { citePortal } from '@/app/cite';
import { loadCompareExamples, loadSimilar, loadVersion } from '@/app/published';
import { AgencyFinder } from '@/components/compare/agency-finder';
import { ChosenAgencies } from '@/components/compare/chosen-agencies';
import { CompareOptions } from '@/components/compare/compare-options';
import { CompareStart } from '@/components/compare/compare-start';
import { ComparisonResult } from '@/components/compare/comparison-result';
import { RejectedList } from '@/components/compare/rejected-list';
import { SimilarAgencies } from '@/components/compare/similar-agencies';
import { PageFrame } from '@/components/page-frame/page-frame';
import { dataFiles } from '@/components/take-away/downloads';
import { TakeAway } from '@/components/take-away/take-away';
import { findAgencies } from '@/db/queries/agencies';
import { citationOf } from '@/lib/export/citation';
import { comparePath, printCompareQuery } from '@/lib/i18n/compare-query';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';
import { loadComparison } from './load-comparison';

/** Rendered whole at each request: what it shows depends on the query. */
export const instant = false;

const resultsShown = 8;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('compare')];
  return pageMetadata(locale, paths.compare, t('title'), t('description'));
}

export default async function ComparePage({ searchParams }: PageProps<'/[locale]/compare'>) {
  const [locale, t, loaded] = [
    await getLocale(),
    await getTranslations('compare'),
    await loadComparison(await searchParams),
  ];
  const { query, rejected, agencies, comparison, peers, choices } = loaded;
  const path = comparePath(query);

  const [first] = agencies;
  const found = query.search
    ? await findAgencies({ query: query.search, hasReports: true, sort: 'name', page: 1, pageSize: resultsShown })
    : { rows: [], total: 0 };
  return (
    <PageFrame locale={locale} path={path}>
      <h1>{t('title')}</h1>
      <p className="prose-zh mt-1 text-soft">{t('lead')}</p>
      <RejectedList locale={locale} rejected={rejected} />
      {agencies.length > 0 && <ChosenAgencies locale={locale} query={query} agencies={agencies} />}
      {first && (
        <SimilarAgencies locale={locale} query={query} agency={first} similar={await loadSimilar(first.slug)} />
      )}
      <AgencyFinder locale={locale} query={query} found={found} />
      {comparison ? (
        <>
          <CompareOptions
            locale={locale}
            query={query}
            measure={comparison.measure}
            years={comparison.years}
            choices={choices}
          />
          <ComparisonResult locale={locale} query={query} agencies={agencies} comparison={comparison} peers={peers} />
          <TakeAway
            locale={locale}
            files={dataFiles(localePath(locale, paths.compare), printCompareQuery({ ...query, search: '' }))}
            citation={citationOf(
              locale,
              citePortal(locale, comparePath({ ...query, search: '' }), await loadVersion()),
            )}
            feed={localePath(locale, '/feed.xml')}
          />
        </>
      ) : (
        <CompareStart locale={locale} examples={await loadCompareExamples()} />
      )}
    </PageFrame>
  );
}
