import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Breadcrumb } from '@/components/breadcrumb/breadcrumb';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { PublicationMark } from '@/components/publication-mark/publication-mark';
import { Downloads, dataFiles } from '@/components/take-away/downloads';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatDay } from '@/lib/i18n/format';
import { localePath, paths } from '@/lib/i18n/paths';
import type { Publication } from '@/lib/report/deadline';
import type { ReportPartProps } from './report-props';

interface ReportHeadProps extends ReportPartProps {
  publication: Publication;
}

/** Which report this is, where it comes from, and what can be taken away. */
export async function ReportHead({ locale, report, publication }: ReportHeadProps) {
  const [t, common, form] = [
    await getTranslations({ locale, namespace: 'report' }),
    await getTranslations({ locale, namespace: 'common' }),
    await getTranslations({ locale, namespace: 'form' }),
  ];
  const { agency, year } = report;
  const { parent } = agency;
  const own = localePath(locale, paths.report(agency.slug, year));
  return (
    <>
      <Breadcrumb
        label={common('breadcrumb')}
        crumbs={[
          ...(parent
            ? [{ label: agencyName(locale, parent), href: localePath(locale, paths.agency(parent.slug)) }]
            : []),
          { label: agencyName(locale, agency), href: localePath(locale, paths.agency(agency.slug)) },
        ]}
      />
      <h1 className="mt-1">
        {t('title', { agency: agencyName(locale, agency), year: String(year) })}{' '}
        {agency.isFictitious && <FictitiousBadge label={common('fictitious')} />}
      </h1>
      <YearLinks
        locale={locale}
        report={report}
        label={t('neighbours')}
        year={(value) => common('year', { year: value })}
        changes={t('changes')}
        similar={t('similar')}
        versions={t('versions')}
      />
      <dl className="mt-4 grid gap-x-10 gap-y-1 text-[0.9375rem] md:grid-cols-2">
        <Entry label={t('published')}>
          {report.publishedOn && formatDay(locale, report.publishedOn)}{' '}
          <PublicationMark
            status={publication.status}
            label={common(`status.${publication.status}`, { days: publication.daysLate })}
          />
        </Entry>
        <Entry label={t('form')}>{report.form ? form(`name.${report.form}`) : '—'}</Entry>
        {report.period && (
          <Entry label={t('period')}>
            {t('periodValue', {
              from: formatDay(locale, report.period.from),
              to: formatDay(locale, report.period.to),
            })}
          </Entry>
        )}
        <Entry label={t('download')} isForScreen>
          <div className="flex flex-wrap gap-x-4">
            {report.hasDocument && (
              <a href={`${own}/document`} download>
                {t('document')}
              </a>
            )}
            {report.hasSource && <Link href={localePath(locale, paths.source(agency.slug, year))}>{t('places')}</Link>}
            <a href={`${own}/report.docx`} download>
              {t('docx')}
            </a>
            <div className="flex items-baseline gap-x-2">
              {t('figures')} <Downloads files={dataFiles(`${own}/figures`)} />
            </div>
          </div>
        </Entry>
        {(report.sourceUrl || report.sourceNote) && (
          <Entry label={t('source')} isWide>
            {report.sourceUrl && (
              <a href={report.sourceUrl} rel="external noopener">
                {t('sourceLink')}
              </a>
            )}{' '}
            {report.sourceNote && <span lang="zh-CN">{report.sourceNote}</span>}
            {report.sourceSha256 && (
              <span className="block break-all text-[0.8125rem] text-soft">
                {t('sha')} <code>{report.sourceSha256}</code>
              </span>
            )}
          </Entry>
        )}
      </dl>
    </>
  );
}

function Entry({
  label,
  isWide,
  isForScreen,
  children,
}: {
  label: string;
  isWide?: boolean;
  isForScreen?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`flex gap-3 ${isWide ? 'md:col-span-2' : ''} ${isForScreen ? 'print:hidden' : ''}`}>
      <dt className="w-20 shrink-0 text-soft">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function YearLinks({
  locale,
  report,
  label,
  year,
  changes,
  similar,
  versions,
}: ReportPartProps & {
  label: string;
  year: (year: string) => string;
  changes: string;
  similar: string;
  versions: string;
}) {
  const { previous, next } = report.neighbours;
  const to = (value: number) => localePath(locale, paths.report(report.agency.slug, value));
  return (
    <nav aria-label={label} className="mt-2 flex flex-wrap gap-x-6 text-[0.9375rem] print:hidden">
      {previous !== null && (
        <Link href={to(previous)} rel="prev">
          ← {year(String(previous))}
        </Link>
      )}
      {next !== null && (
        <Link href={to(next)} rel="next">
          {year(String(next))} →
        </Link>
      )}
      {(previous !== null || next !== null) && (
        <Link href={localePath(locale, paths.changes(report.agency.slug, report.year))}>{changes}</Link>
      )}
      <a href={localePath(locale, paths.similar(report.agency.slug))}>{similar}</a>
      <Link href={localePath(locale, paths.versions(report.agency.slug, report.year))}>{versions}</Link>
    </nav>
  );
}
