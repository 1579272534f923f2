import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { citeChanges } from '@/app/cite';
import { loadAgency, loadNarrativeChanges, loadReport } from '@/app/published';
import { Breadcrumb } from '@/components/breadcrumb/breadcrumb';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { PageFrame } from '@/components/page-frame/page-frame';
import { dataFiles } from '@/components/take-away/downloads';
import { TakeAway } from '@/components/take-away/take-away';
import { ChangeList } from '@/components/year-changes/change-list';
import { ComparedTables } from '@/components/year-changes/compared-tables';
import { NarrativeChanges } from '@/components/year-changes/narrative-changes';
import { OtherYears } from '@/components/year-changes/other-years';
import { RateChanges } from '@/components/year-changes/rate-changes';
import { citationOf } from '@/lib/export/citation';
import { agencyName } from '@/lib/i18n/agency-name';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';
import { compareYears } from '@/lib/report/changes/compare-years';

/** Rendered whole at each request: what it shows depends on the query. */
export const instant = false;

type Props = PageProps<'/[locale]/agencies/[slug]/[year]/changes'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, year } = await params;
  const [locale, t, loaded] = [await getLocale(), await getTranslations('changes'), await loadAgency(slug)];
  if (!loaded) return {};
  const values = { agency: agencyName(locale, loaded.agency), year };
  return pageMetadata(locale, paths.changes(slug, Number(year)), t('titleOfPage', values), t('description', values));
}

/** Two years of one agency beside each other: what changed in words, the tables, the narratives. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const { slug, year: ownYear } = await params;
  const [year, loaded] = [Number(ownYear), await loadAgency(slug)];
  if (!loaded?.reports.some((report) => report.year === year)) notFound();
  const [locale, t, common] = [await getLocale(), await getTranslations('changes'), await getTranslations('common')];
  const years = loaded.reports.map((report) => report.year);
  const { asked, other, isUnknown } = chooseOther(years, year, (await searchParams).with);
  const [first, second] = [
    await loadReport(slug, Math.min(year, other ?? year)),
    await loadReport(slug, Math.max(year, other ?? year)),
  ];
  if (!first || !second) notFound();
  const [before, now] = [first.report, second.report];
  const { agency } = now;
  const name = agencyName(locale, agency);
  const own = localePath(locale, paths.report(slug, year));
  const compared =
    before.form && now.form
      ? {
          before: { year: before.year, form: before.form, tables: before.tables },
          now: { year: now.year, form: now.form, tables: now.tables },
        }
      : null;
  const comparison = compared && compareYears(compared.before, compared.now);
  const narrative = await loadNarrativeChanges(slug, before.year, now.year);
  const pair = { before: String(before.year), now: String(now.year) };
  return (
    <PageFrame locale={locale} path={paths.changes(slug, year, other === year - 1 ? undefined : (other ?? undefined))}>
      <Breadcrumb
        label={common('breadcrumb')}
        crumbs={[
          { label: name, href: localePath(locale, paths.agency(slug)) },
          { label: common('year', { year: String(year) }), href: own },
        ]}
      />
      <h1 className="mt-1">
        {other === null
          ? t('titleOfPage', { agency: name, year: String(year) })
          : t('title', { agency: name, ...pair })}{' '}
        {agency.isFictitious && <FictitiousBadge label={common('fictitious')} />}
      </h1>
      {isUnknown && (
        <p role="status" className="mt-4 max-w-prose border-accent border-l-4 bg-accent-wash px-4 py-2">
          {t('unknownYear', { asked: asked.slice(0, 20), other: String(other ?? 'none') })}
        </p>
      )}
      {other === null ? (
        <p className="mt-4">
          {t('onlyOne')} <Link href={own}>{t('back')}</Link>
        </p>
      ) : (
        <>
          <OtherYears locale={locale} slug={slug} year={year} other={other} years={years} label={t('otherYears')} />
          {now.year - before.year > 1 && <p className="mt-3 max-w-prose text-soft">{t('yearsBetween', pair)}</p>}
          <p className="mt-3 flex flex-wrap gap-x-6 text-[0.9375rem] print:hidden">
            <a href="#tables">{t('tables.title')}</a>
            <a href="#narrative">{t('narrative.title')}</a>
            {[before, now].map((report) => (
              <Link key={report.year} href={localePath(locale, paths.report(slug, report.year))}>
                {t('report', { year: String(report.year) })}
              </Link>
            ))}
          </p>
          {compared && comparison ? (
            <>
              <ChangeList locale={locale} comparison={comparison} before={before.year} />
              <RateChanges locale={locale} rates={comparison.rates} years={pair} />
              <ComparedTables locale={locale} {...compared} />
            </>
          ) : (
            <p className="mt-6">{t('noTables', { year: String(before.form ? now.year : before.year) })}</p>
          )}
          <NarrativeChanges locale={locale} years={pair} sections={narrative} />
          {compared && (
            <TakeAway
              locale={locale}
              files={dataFiles(`${localePath(locale, paths.agency(slug))}/files/changes-${before.year}-${now.year}`)}
              citation={citationOf(locale, citeChanges(locale, agency, before, now))}
              feed={`${localePath(locale, paths.agency(slug))}/feed.xml`}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}

/** The year to compare with: the one asked for, else the year before, else the nearest; null where there is no other. */
function chooseOther(years: readonly number[], year: number, query: string | string[] | undefined) {
  const asked = (Array.isArray(query) ? query[0] : query)?.trim() ?? '';
  const others = years.filter((candidate) => candidate !== year);
  const wanted = others.find((candidate) => String(candidate) === asked);
  const usual = others.findLast((candidate) => candidate < year) ?? others[0] ?? null;
  return { asked, other: wanted ?? usual, isUnknown: asked !== '' && wanted === undefined };
}
