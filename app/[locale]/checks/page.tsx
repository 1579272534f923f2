import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { citePortal } from '@/app/cite';
import { loadRuleTotals, loadVersion } from '@/app/published';
import { ChecksFilter } from '@/components/checks/checks-filter';
import { FindingList } from '@/components/checks/finding-list';
import { RuleTable } from '@/components/checks/rule-table';
import { PageFrame } from '@/components/page-frame/page-frame';
import { ListSteps } from '@/components/pagination/list-steps';
import { dataFiles } from '@/components/take-away/downloads';
import { TakeAway } from '@/components/take-away/take-away';
import { citationOf } from '@/lib/export/citation';
import { mostRows } from '@/lib/export/data-table';
import { agencyName } from '@/lib/i18n/agency-name';
import { checksFilters, checksQueryPath, checksQuerySearch } from '@/lib/i18n/checks-query';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';
import { sumByRule } from '@/lib/report/rule-sums';
import { loadFindings } from './load-findings';

/** Rendered whole at each request: what it shows depends on the query. */
export const instant = false;

const pageSize = 30;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('checks')];
  return pageMetadata(locale, paths.checks, t('title'), t('description'));
}

export default async function ChecksPage({ searchParams }: PageProps<'/[locale]/checks'>) {
  const loaded = await loadFindings(await searchParams, pageSize);
  const { query, dropped, unknownAgency, agency, isFictitious, hasBoth, totals, total, rows, next } = loaded;
  const [locale, t] = [await getLocale(), await getTranslations('checks')];
  const to = (state: Parameters<typeof checksQueryPath>[0]) => localePath(locale, checksQueryPath(state));
  const isNarrowed = checksFilters.some((key) => query[key] !== undefined);
  const other = isFictitious ? 'real' : 'fictitious';
  return (
    <PageFrame locale={locale} path={checksQueryPath(query)}>
      <h1 className="mb-3">{t('title')}</h1>
      <p className="prose-zh">{t('intro')}</p>
      <p className="prose-zh mt-2 text-soft">{t('notVerdict')}</p>
      {hasBoth && !agency && (
        <p className="mt-3">
          {t(isFictitious ? 'onlyFictitious' : 'onlyReal')}{' '}
          <Link href={to({ data: other })}>{t(`switch.${other}`)}</Link>
        </p>
      )}
      <div className="mt-5">
        <ChecksFilter locale={locale} query={query} totals={agency ? totals : await loadRuleTotals(isFictitious)} />
      </div>
      {dropped.length > 0 && (
        <p role="status" className="mt-4 border-accent border-l-4 pl-3">
          {t('dropped', { names: dropped.map((key) => t(`filter.${key}`)).join(t('and')) })}
        </p>
      )}
      {unknownAgency !== null && (
        <p role="status" className="mt-4 border-accent border-l-4 pl-3">
          {t('unknownAgency', { name: unknownAgency })}{' '}
          <Link href={localePath(locale, `${paths.agencies}?q=${encodeURIComponent(unknownAgency)}`)}>
            {t('findAgency')}
          </Link>
        </p>
      )}
      <section className="mt-8">
        <h2 id="rules" className="section">
          {agency ? t('byRuleOf', { agency: agencyName(locale, agency) }) : t('byRule')}
        </h2>
        <RuleTable locale={locale} query={query} sums={sumByRule(totals, query)} />
      </section>
      <section aria-labelledby="found" className="mt-8">
        <h2 id="found" className="section border-ink border-b pb-1">
          {t('listTitle')}
        </h2>
        <p role="status" className="mt-2 text-soft">
          {total > 0 ? t('count', { count: total }) : t(isNarrowed ? 'noneNarrowed' : 'none')}{' '}
          {isNarrowed && <Link href={to({ data: query.data })}>{t('reset')}</Link>}
        </p>
        {rows.length > 0 && <FindingList locale={locale} findings={rows} />}
        {rows.length === 0 && query.after && <p className="py-3">{t('atEnd')}</p>}
        <ListSteps
          label={t('pages')}
          first={query.after ? { href: to({ ...query, after: undefined }), text: t('first') } : null}
          next={next ? { href: to({ ...query, after: next }), text: t('next') } : null}
        />
      </section>
      {total > 0 && (
        <TakeAway
          locale={locale}
          files={dataFiles(localePath(locale, '/files/checks'), checksQuerySearch({ ...query, after: undefined }))}
          tooLong={total > mostRows ? mostRows : null}
          citation={citationOf(
            locale,
            citePortal(locale, checksQueryPath({ ...query, after: undefined }), await loadVersion()),
          )}
          feed={localePath(locale, '/feed.xml')}
        />
      )}
    </PageFrame>
  );
}
