import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import { citePortal } from '@/app/cite';
import { loadVersion } from '@/app/published';
import { BulkFiles } from '@/components/bulk-data/bulk-files';
import { DataDictionary } from '@/components/bulk-data/data-dictionary';
import { PageFrame } from '@/components/page-frame/page-frame';
import { StructuredData } from '@/components/structured-data/structured-data';
import { TakeAway } from '@/components/take-away/take-away';
import { resources } from '@/db/export/resources';
import { findBulk } from '@/lib/desk/bulk/bulk-files';
import { describeForSearch } from '@/lib/export/catalog';
import { addressOf, citationOf } from '@/lib/export/citation';
import { fieldLabel } from '@/lib/export/describe-dataset';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';

/** Rendered at each request: which files are ready changes without anything being published. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('data')];
  return pageMetadata(locale, paths.data, t('title'), t('description'));
}

/** All data of the portal in one file, with what its fields mean, its version, licence and checksum. */
export default async function DataPage() {
  await connection();
  const [locale, t, dataset, version] = [
    await getLocale(),
    await getTranslations('data'),
    await getTranslations('dataset'),
    await loadVersion(),
  ];
  const files = (['zip', 'sqlite'] as const).map((kind) => ({
    kind,
    href: `/data/gongkai.${kind}`,
    made: findBulk(kind, version.id),
  }));
  return (
    <PageFrame locale={locale} path={paths.data}>
      <h1>{t('title')}</h1>
      <p className="prose-zh mt-3">{dataset('description')}</p>
      <BulkFiles locale={locale} version={version} files={files} />
      <section aria-labelledby="reading" className="mt-10">
        <h2 id="reading" className="section">
          {t('reading')}
        </h2>
        <p className="prose-zh mt-1">{dataset('reading')}</p>
      </section>
      <DataDictionary
        locale={locale}
        resources={resources.map(({ name, fields }) => ({
          name,
          fields: fields.map((field) => ({
            name: field.name,
            type: field.type,
            label: fieldLabel(locale, name, field.name),
          })),
        }))}
      />
      <TakeAway
        locale={locale}
        files={files.map(({ kind, href }) => ({ label: t(`file.${kind}`), href }))}
        citation={citationOf(locale, citePortal(locale, paths.data, version))}
        feed={localePath(locale, '/feed.xml')}
      />
      <StructuredData
        data={describeForSearch({
          name: dataset('title'),
          description: dataset('description'),
          url: addressOf(locale, paths.data),
          changedAt: version.changedAt,
          version: version.id,
          files: [
            { mediaType: 'application/zip', url: '/data/gongkai.zip' },
            { mediaType: 'application/vnd.sqlite3', url: '/data/gongkai.sqlite' },
          ],
        })}
      />
    </PageFrame>
  );
}
