import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { loadHistory } from '@/app/published';
import { Breadcrumb } from '@/components/breadcrumb/breadcrumb';
import { PageFrame } from '@/components/page-frame/page-frame';
import { ChangeList } from '@/components/versions/change-list';
import { Withdrawal } from '@/components/versions/withdrawal';
import { listReportKeys } from '@/db/queries/reports';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatTime } from '@/lib/i18n/format';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';

export const ensureStatic = 'navigation';

export async function generateStaticParams() {
  const [first] = await listReportKeys();
  return [{ slug: first?.slug ?? 'none', year: String(first?.year ?? 0) }];
}

type Props = PageProps<'/[locale]/agencies/[slug]/[year]/versions'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, year } = await params;
  const [locale, t] = [await getLocale(), await getTranslations('versions')];
  const history = await loadHistory(slug, Number(year));
  if (!history) return {};
  const values = { agency: agencyName(locale, history.agency), year };
  return pageMetadata(locale, paths.versions(slug, Number(year)), t('title', values), t('description', values));
}

/** Every publication of a report, the newest first, with what each changed and why. */
export default async function VersionsPage({ params }: Props) {
  const { slug, year: given } = await params;
  const year = Number(given);
  const history = await loadHistory(slug, year);
  if (!history) notFound();
  const [locale, t, common] = [await getLocale(), await getTranslations('versions'), await getTranslations('common')];
  const { agency, withdrawn, versions } = history;
  const name = agencyName(locale, agency);
  return (
    <PageFrame locale={locale} path={paths.versions(slug, year)}>
      <Breadcrumb
        label={common('breadcrumb')}
        crumbs={[
          { label: name, href: localePath(locale, paths.agency(slug)) },
          { label: common('year', { year: String(year) }), href: localePath(locale, paths.report(slug, year)) },
        ]}
      />
      <h1 className="mt-1">{t('title', { agency: name, year: String(year) })}</h1>
      <p className="prose-zh mt-3 text-soft">{t('intro')}</p>
      {withdrawn && <Withdrawal locale={locale} {...withdrawn} />}
      <ol reversed className="mt-6 space-y-8">
        {versions.toReversed().map((version) => {
          const before = versions.find(({ number }) => number === version.number - 1);
          return (
            <li key={version.number} className="border-line border-t pt-4">
              <h2 className="section">
                <Link href={localePath(locale, paths.version(slug, year, version.number))}>
                  {t('version', { number: version.number })}
                </Link>{' '}
                <span className="font-normal text-[1rem] text-soft">{formatTime(locale, version.publishedAt)}</span>
              </h2>
              {version.reason && <p className="prose-zh mt-1">{t('because', { reason: version.reason })}</p>}
              {before ? (
                <ChangeList
                  locale={locale}
                  before={before.content}
                  after={version.content}
                  corrections={version.corrections}
                />
              ) : (
                <p className="text-soft">{t('first')}</p>
              )}
            </li>
          );
        })}
      </ol>
    </PageFrame>
  );
}
