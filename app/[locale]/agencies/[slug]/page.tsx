import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { citeAgency } from '@/app/cite';
import { describeAgency } from '@/app/describe';
import { loadAgency, loadNarratives, loadQuestions, loadResponseTimes } from '@/app/published';
import { AgencyCharts } from '@/components/agency/agency-charts';
import { AgencyFacts } from '@/components/agency/agency-facts';
import { AgencyFindings } from '@/components/agency/agency-findings';
import { AgencyHead } from '@/components/agency/agency-head';
import { AgencyReports } from '@/components/agency/agency-reports';
import { AskBox } from '@/components/ask-box/ask-box';
import { CarryChain } from '@/components/carry-chain/carry-chain';
import { Commitments } from '@/components/commitments/commitments';
import { IndicatorYears } from '@/components/indicators/indicator-years';
import { WhereRequestsWent } from '@/components/outcomes/where-requests-went';
import { PageFrame } from '@/components/page-frame/page-frame';
import { AgencyQuestions } from '@/components/questions/agency-questions';
import { StructuredData } from '@/components/structured-data/structured-data';
import { dataFiles } from '@/components/take-away/downloads';
import { TakeAway } from '@/components/take-away/take-away';
import { listReportKeys } from '@/db/queries/reports';
import { citationOf } from '@/lib/export/citation';
import { agencyName } from '@/lib/i18n/agency-name';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';

/** Made whole at the first visit and kept; dropped when something is published. */
export const ensureStatic = 'navigation';

/** One is enough for the build to check the page; the others are made when they are asked for. */
export async function generateStaticParams() {
  const [first] = await listReportKeys(1);
  return [{ slug: first?.slug ?? 'none' }];
}

type Props = PageProps<'/[locale]/agencies/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const [locale, t, loaded] = [await getLocale(), await getTranslations('agency'), await loadAgency(slug)];
  if (!loaded) return {};
  const name = agencyName(locale, loaded.agency);
  return pageMetadata(locale, paths.agency(slug), name, t('description', { name }), {
    hasFeed: true,
    hasPicture: true,
  });
}

export default async function AgencyPage({ params }: Props) {
  const { slug } = await params;
  const loaded = await loadAgency(slug);
  if (!loaded) notFound();
  const [locale, t] = [await getLocale(), await getTranslations('common')];
  const { agency, reports, publication, checks, peers, hasMembers } = loaded;
  return (
    <PageFrame locale={locale} path={paths.agency(slug)}>
      <AgencyHead locale={locale} agency={agency} hasMembers={hasMembers} />
      <AgencyFacts locale={locale} reports={reports} publication={publication} />
      <AgencyCharts locale={locale} slug={slug} reports={reports} />
      <WhereRequestsWent locale={locale} slug={slug} reports={reports} />
      <CarryChain locale={locale} reports={reports} years={publication.map(({ year }) => year)} />
      <IndicatorYears
        locale={locale}
        agency={agency}
        reports={reports.filter(({ form }) => form !== null)}
        peers={peers}
      />
      <Commitments locale={locale} slug={slug} narratives={await loadNarratives(slug)} />
      <AgencyFindings locale={locale} slug={slug} {...checks} />
      <AgencyReports locale={locale} slug={slug} reports={reports} publication={publication} />
      <AgencyQuestions
        locale={locale}
        slug={slug}
        questions={await loadQuestions(slug)}
        times={await loadResponseTimes(slug)}
      />
      <AskBox
        text={t('ask.text')}
        link={t('ask.link')}
        note={t('ask.note')}
        href={localePath(locale, paths.feedbackAbout(slug))}
      />
      {reports.length > 0 && (
        <TakeAway
          locale={locale}
          files={dataFiles(`${localePath(locale, paths.agency(slug))}/files/figures`)}
          citation={citationOf(locale, citeAgency(locale, loaded))}
          feed={`${localePath(locale, paths.agency(slug))}/feed.xml`}
        />
      )}
      <StructuredData data={describeAgency(locale, loaded)} />
    </PageFrame>
  );
}
