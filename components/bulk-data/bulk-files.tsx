import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

interface BulkFilesProps {
  locale: Locale;
  version: { id: string; reports: number; agencies: number };
  files: readonly { kind: 'zip' | 'sqlite'; href: string; made: { size: number; sha256: string } | null }[];
}

/** The files that hold everything, each with its size and checksum once it has been made. */
export async function BulkFiles({ locale, version, files }: BulkFilesProps) {
  const t = await getTranslations({ locale, namespace: 'data' });
  return (
    <section aria-labelledby="files" className="mt-8">
      <h2 id="files" className="section">
        {t('files')}
      </h2>
      <p className="mt-1 text-soft">
        {t('version', { version: version.id, reports: version.reports, agencies: version.agencies })}
      </p>
      <ul className="mt-4 grid gap-6 lg:grid-cols-2">
        {files.map(({ kind, href, made }) => (
          <li key={kind} className="border border-line p-4">
            <h3 className="font-semibold">{t(`file.${kind}`)}</h3>
            <p className="mt-1 text-[0.9375rem]">{t(`about.${kind}`)}</p>
            <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
              <a href={href} download className="button">
                {t('download', { format: kind === 'zip' ? 'ZIP' : 'SQLite' })}
              </a>
              <span className="text-[0.9375rem] text-soft">{made ? sizeText(locale, made.size) : t('onDemand')}</span>
            </p>
            <p className="mt-2 break-all text-[0.8125rem] text-soft">
              <a href={`${href}.sha256`}>SHA-256</a> {made && <code>{made.sha256}</code>}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-4 flex flex-wrap gap-x-6 text-[0.9375rem]">
        <a href="/data/catalog.jsonld">{t('catalog')}</a>
      </p>
    </section>
  );
}

const kilobyte = 1000;

function sizeText(locale: Locale, bytes: number): string {
  const [value, unit] = bytes < kilobyte ** 2 ? [bytes / kilobyte, 'kilobyte'] : [bytes / kilobyte ** 2, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(
    value,
  );
}
