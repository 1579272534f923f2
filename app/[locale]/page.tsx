import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { citePortal } from '@/app/cite';
import { loadHome, loadVersion } from '@/app/published';
import { ChartFigure } from '@/components/chart/chart-figure';
import { LatestReports } from '@/components/home/latest-reports';
import { PortalFacts } from '@/components/home/portal-facts';
import { PageFrame } from '@/components/page-frame/page-frame';
import { SearchBox } from '@/components/search-box/search-box';
import { dataFiles } from '@/components/take-away/downloads';
import { TakeAway } from '@/components/take-away/take-away';
import { citationOf } from '@/lib/export/citation';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';
import { buildTotalsChart } from '@/lib/report/series';
import { yearsThrough } from '@/lib/report/years';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const [locale, site] = [await getLocale(), await getTranslations('site')];
  return { ...pageMetadata(locale, paths.home, site('name'), site('description')), title: { absolute: site('name') } };
}

export default async function HomePage() {
  const [locale, t, home] = [await getLocale(), await getTranslations('home'), await loadHome()];
  const span = home.years.map(({ year }) => year);
  return (
    <PageFrame locale={locale} path={paths.home}>
      <h1 className="sr-only">{t('title')}</h1>
      <p className="max-w-[34em] font-serif text-[clamp(1.35rem,1rem+1.7vw,2rem)] leading-normal">{t('lead')}</p>
      <div className="mt-6 flex flex-wrap items-end gap-x-10 gap-y-4">
        <div className="w-full max-w-xl">
          <SearchBox
            action={localePath(locale, paths.search)}
            label={t('search')}
            hint={t('searchHint')}
            button={t('searchButton')}
          />
        </div>
        <p className="pb-7">
          <Link href={localePath(locale, paths.agencies)}>{t('allAgencies')}</Link>
        </p>
      </div>
      <PortalFacts locale={locale} {...home} />
      <div className="mt-10 grid gap-x-12 gap-y-10 lg:grid-cols-[3fr_2fr]">
        {span.length > 1 && (
          <ChartFigure
            spec={buildTotalsChart(home.years, yearsThrough(span))}
            locale={locale}
            heading="h2"
            files={localePath(locale, '/charts/totals')}
          />
        )}
        <LatestReports locale={locale} reports={home.latestReports} />
      </div>
      <section
        aria-labelledby="doubt"
        className="mt-12 border border-line border-l-4 border-l-accent bg-wash px-5 py-4"
      >
        <h2 id="doubt" className="section">
          {t('doubt')}
        </h2>
        <p className="prose-zh mt-1">{t('doubtText')}</p>
        <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
          <Link href={localePath(locale, paths.feedback)} className="button">
            {t('doubtLink')}
          </Link>
          <Link href={localePath(locale, paths.about)}>{t('method')}</Link>
        </p>
      </section>
      <TakeAway
        locale={locale}
        files={dataFiles(localePath(locale, '/charts/totals'))}
        citation={citationOf(locale, citePortal(locale, paths.home, await loadVersion()))}
        feed={localePath(locale, '/feed.xml')}
      />
    </PageFrame>
  );
}
