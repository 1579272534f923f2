import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { type DownloadFile, Downloads } from './downloads';

interface TakeAwayProps {
  locale: Locale;
  files: readonly DownloadFile[];
  /** The most rows that a file may have, where the page's list has more: there are no files of it then. */
  tooLong?: number | null;
  /** How to cite the page, with its version. */
  citation: string;
  /** Address of the feed that tells of new reports. */
  feed: string;
}

/** At the end of every page with data: its files, how to cite it and what may be done with it. */
export async function TakeAway({ locale, files, tooLong = null, citation, feed }: TakeAwayProps) {
  const [t, exported] = [
    await getTranslations({ locale, namespace: 'download' }),
    await getTranslations({ locale, namespace: 'export' }),
  ];
  return (
    <section
      aria-labelledby="take-away"
      className="mt-12 break-inside-avoid border-line border-t pt-4 text-[0.9375rem]"
    >
      <h2 id="take-away" className="font-semibold">
        {t('title')}
      </h2>
      <dl className="mt-2 grid gap-y-1.5">
        <Entry label={t('data')} isForScreen>
          {tooLong === null ? <Downloads files={files} /> : exported('tooLong', { limit: tooLong })}
        </Entry>
        <Entry label={t('cite')}>
          <span className="select-all wrap-anywhere">{citation}</span>
        </Entry>
        <Entry label={t('licence')}>
          {t.rich('licenceText', {
            cc: (chunks) => (
              <a
                href={`https://creativecommons.org/licenses/by/4.0/${locale === 'zh-CN' ? 'deed.zh-hans' : ''}`}
                rel="license external noopener"
              >
                {chunks}
              </a>
            ),
          })}
        </Entry>
        <Entry label={t('feed')} isForScreen>
          <span className="flex flex-wrap gap-x-4">
            <a href={feed}>{t('feedText')}</a>
            <Link href={localePath(locale, paths.data)}>{t('all')}</Link>
          </span>
        </Entry>
      </dl>
    </section>
  );
}

/** @param isForScreen links that paper cannot follow */
function Entry({ label, isForScreen, children }: { label: string; isForScreen?: boolean; children: ReactNode }) {
  return (
    <div
      className={`${isForScreen ? 'print:hidden ' : ''}grid items-baseline gap-x-4 sm:grid-cols-[5rem_minmax(0,1fr)]`}
    >
      <dt className="text-soft">{label}</dt>
      <dd className="max-w-[48rem]">{children}</dd>
    </div>
  );
}
