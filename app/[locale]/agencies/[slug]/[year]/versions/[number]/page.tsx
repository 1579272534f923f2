import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { loadHistory } from '@/app/published';
import { PageFrame } from '@/components/page-frame/page-frame';
import { VersionContent } from '@/components/versions/version-content';
import { Withdrawal } from '@/components/versions/withdrawal';
import { listReportKeys } from '@/db/queries/reports';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatTime } from '@/lib/i18n/format';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';

export const ensureStatic = 'navigation';

export async function generateStaticParams() {
  const [first] = await listReportKeys();
  return [{ slug: first?.slug ?? 'none', year: String(first?.year ?? 0), number: '1' }];
}

type Props = PageProps<'/[locale]/agencies/[slug]/[year]/versions/[number]'>;

async function loadVersion(params: Props['params']) {
  const { slug, year, number } = await params;
  const history = await loadHistory(slug, Number(year));
  const version = history?.versions.find((candidate) => String(candidate.number) === number);
  return history && version ? { ...history, version, slug, year: Number(year) } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, t, loaded] = [await getLocale(), await getTranslations('versions'), await loadVersion(params)];
  if (!loaded) return {};
  const { agency, version, slug, year } = loaded;
  const values = { agency: agencyName(locale, agency), year: String(year), number: version.number };
  const title = t('versionTitle', values);
  return {
    ...pageMetadata(locale, paths.version(slug, year, version.number), title, title),
    // The report's own page is the one to find.
    robots: { index: false },
  };
}

/** A report as it was at one of its publications. */
export default async function VersionPage({ params }: Props) {
  const loaded = await loadVersion(params);
  if (!loaded) notFound();
  const [locale, t] = [await getLocale(), await getTranslations('versions')];
  const { agency, versions, version, withdrawn, slug, year } = loaded;
  const next = versions.find(({ number }) => number === version.number + 1);
  const values = { agency: agencyName(locale, agency), year: String(year), number: version.number };
  return (
    <PageFrame locale={locale} path={paths.version(slug, year, version.number)}>
      <h1>{t('versionTitle', values)}</h1>
      <p role="note" className="mt-3 border border-line border-l-4 border-l-accent bg-wash px-4 py-3">
        {next
          ? t('replaced', { from: formatTime(locale, version.publishedAt), to: formatTime(locale, next.publishedAt) })
          : t('current', { from: formatTime(locale, version.publishedAt) })}{' '}
        <Link href={localePath(locale, paths.report(slug, year))}>{t('toReport')}</Link>{' '}
        <Link href={localePath(locale, paths.versions(slug, year))}>{t('toAll')}</Link>
      </p>
      {withdrawn ? (
        <Withdrawal locale={locale} {...withdrawn} />
      ) : (
        <VersionContent locale={locale} agency={agency} year={year} content={version.content} />
      )}
    </PageFrame>
  );
}
