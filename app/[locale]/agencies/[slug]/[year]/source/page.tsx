import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { citeReport } from '@/app/cite';
import { loadReport, loadSource } from '@/app/published';
import { Breadcrumb } from '@/components/breadcrumb/breadcrumb';
import { PageFrame } from '@/components/page-frame/page-frame';
import { listPlacedFigures } from '@/components/source/list-figures';
import { SourcePages } from '@/components/source/source-pages';
import { SourceRows } from '@/components/source/source-rows';
import { dataFiles } from '@/components/take-away/downloads';
import { TakeAway } from '@/components/take-away/take-away';
import { listReportKeys } from '@/db/queries/reports';
import { citationOf } from '@/lib/export/citation';
import { agencyName } from '@/lib/i18n/agency-name';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';

/** Made whole at the first visit and kept; dropped when something is published. */
export const ensureStatic = 'navigation';

export async function generateStaticParams() {
  const [first] = await listReportKeys(1);
  return [{ slug: first?.slug ?? 'none', year: String(first?.year ?? 0) }];
}

type Props = PageProps<'/[locale]/agencies/[slug]/[year]/source'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, year } = await params;
  const [locale, t, loaded] = [
    await getLocale(),
    await getTranslations('source'),
    await loadReport(slug, Number(year)),
  ];
  if (!loaded) return {};
  const values = { agency: agencyName(locale, loaded.report.agency), year };
  return pageMetadata(locale, paths.source(slug, Number(year)), t('title', values), t('description', values));
}

/** Where in the source document each figure of a report stands. */
export default async function SourcePage({ params }: Props) {
  const { slug, year } = await params;
  const [loaded, source] = [await loadReport(slug, Number(year)), await loadSource(slug, Number(year))];
  if (!loaded || !source) notFound();
  const { report } = loaded;
  const { agency } = report;
  const [locale, t, common] = [await getLocale(), await getTranslations('source'), await getTranslations('common')];
  const own = localePath(locale, paths.report(slug, report.year));
  const title = t('title', { agency: agencyName(locale, agency), year });
  const figures = listPlacedFigures(locale, report.tables);
  const isTraced = source.excerpts.length + source.pages.length > 0;
  return (
    <PageFrame locale={locale} path={paths.source(slug, report.year)}>
      <Breadcrumb
        label={common('breadcrumb')}
        crumbs={[
          { label: agencyName(locale, agency), href: localePath(locale, paths.agency(slug)) },
          { label: common('year', { year }), href: own },
        ]}
      />
      <h1 className="mt-1">{title}</h1>
      <p className="mt-3 max-w-prose">{isTraced ? t('intro') : t('none')}</p>
      <p className="mt-3 flex flex-wrap gap-x-6 text-[0.9375rem]">
        <Link href={own}>{t('back')}</Link>
        {report.hasDocument && (
          <a href={`${own}/document`} download>
            {t('document', { file: source.fileName ?? '' })}
          </a>
        )}
      </p>
      <SourcePages locale={locale} report={own} pages={source.pages} figures={figures} />
      <SourceRows locale={locale} report={own} excerpts={source.excerpts} figures={figures} />
      <TakeAway
        locale={locale}
        files={dataFiles(`${own}/figures`)}
        citation={citationOf(locale, citeReport(locale, report))}
        feed={`${localePath(locale, paths.agency(slug))}/feed.xml`}
      />
    </PageFrame>
  );
}
