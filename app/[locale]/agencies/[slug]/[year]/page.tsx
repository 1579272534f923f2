import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { citeReport } from '@/app/cite';
import { describeReport } from '@/app/describe';
import { loadAgency, loadHistory, loadQuestions, loadReport } from '@/app/published';
import { AskBox } from '@/components/ask-box/ask-box';
import { CheckSummary } from '@/components/check-summary/check-summary';
import { IndicatorTable } from '@/components/indicators/indicator-table';
import { WhereRequestsWent } from '@/components/outcomes/where-requests-went';
import { PageFrame } from '@/components/page-frame/page-frame';
import { AgencyQuestions } from '@/components/questions/agency-questions';
import { ReportContents } from '@/components/report/report-contents';
import { ReportHead } from '@/components/report/report-head';
import { ReportNotes } from '@/components/report/report-notes';
import { ReportSections } from '@/components/report/report-sections';
import { StructuredData } from '@/components/structured-data/structured-data';
import { dataFiles } from '@/components/take-away/downloads';
import { TakeAway } from '@/components/take-away/take-away';
import { Withdrawal } from '@/components/versions/withdrawal';
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

type Props = PageProps<'/[locale]/agencies/[slug]/[year]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, year } = await params;
  const [locale, t, loaded] = [
    await getLocale(),
    await getTranslations('report'),
    await loadReport(slug, Number(year)),
  ];
  if (!loaded) return {};
  const values = { agency: agencyName(locale, loaded.report.agency), year };
  return pageMetadata(locale, paths.report(slug, Number(year)), t('title', values), t('description', values), {
    hasPicture: true,
  });
}

export default async function ReportPage({ params }: Props) {
  const { slug, year } = await params;
  const loaded = await loadReport(slug, Number(year));
  if (!loaded) return <WithdrawnReport slug={slug} year={Number(year)} />;
  const { report, publication, peers } = loaded;
  const agency = await loadAgency(slug);
  const [locale, t] = [await getLocale(), await getTranslations('common')];
  return (
    <PageFrame locale={locale} path={paths.report(slug, report.year)}>
      <ReportHead locale={locale} report={report} publication={publication} />
      <CheckSummary locale={locale} report={report} />
      <WhereRequestsWent locale={locale} slug={slug} reports={agency?.reports ?? []} year={report.year} />
      <ReportContents locale={locale} report={report} />
      <ReportSections locale={locale} report={report} />
      {report.form && (
        <IndicatorTable
          locale={locale}
          agency={report.agency}
          year={report.year}
          tables={report.tables}
          lastYear={report.lastYear?.tables ?? null}
          peers={peers}
        />
      )}
      <ReportNotes locale={locale} notes={report.notes} />
      <AgencyQuestions
        locale={locale}
        slug={slug}
        year={report.year}
        questions={await loadQuestions(slug, report.year)}
      />
      <AskBox
        text={t('ask.text')}
        link={t('ask.link')}
        note={t('ask.note')}
        href={localePath(locale, paths.feedbackAbout(slug, report.year))}
      />
      <TakeAway
        locale={locale}
        files={[
          ...dataFiles(`${localePath(locale, paths.report(slug, report.year))}/figures`),
          { label: 'DOCX', href: `${localePath(locale, paths.report(slug, report.year))}/report.docx` },
        ]}
        citation={citationOf(locale, citeReport(locale, report))}
        feed={`${localePath(locale, paths.agency(slug))}/feed.xml`}
      />
      <StructuredData data={describeReport(locale, report)} />
    </PageFrame>
  );
}

/** In place of a report that was public and was taken back: when and why. */
async function WithdrawnReport({ slug, year }: { slug: string; year: number }) {
  const history = await loadHistory(slug, year);
  if (!history?.withdrawn) notFound();
  const [locale, t] = [await getLocale(), await getTranslations('report')];
  return (
    <PageFrame locale={locale} path={paths.report(slug, year)}>
      <h1>{t('title', { agency: agencyName(locale, history.agency), year: String(year) })}</h1>
      <Withdrawal locale={locale} {...history.withdrawn} />
      <p className="mt-6">
        <Link href={localePath(locale, paths.agency(slug))}>{agencyName(locale, history.agency)}</Link>
      </p>
    </PageFrame>
  );
}
