import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import { dayInChina } from '@/lib/report/day-in-china';
import type { DataOrigin } from './data-table';
import { exportWords } from './words';

/** Something with data that can be cited: a page, or the whole portal. */
export interface Citable {
  /** What it is, as a title, in the reader's language. */
  title: string;
  /** Its page, without the language. */
  path: string;
  /** Names its state: for a report the day of its last change, for the portal the version of what is published. */
  version: string;
}

/** The address of a page, whole. */
export function addressOf(locale: Locale, path: string): string {
  return new URL(localePath(locale, path), env.SITE_URL).href;
}

/** How to cite it, with its version. */
export function citationOf(locale: Locale, { title, path, version }: Citable): string {
  return exportWords(locale)('citation', { title, version, url: decodeURI(addressOf(locale, path)) });
}

/** Where the data of a file are from, under which licence, and how to cite them. */
export function originOf(locale: Locale, cited: Citable, now = Date.now()): DataOrigin {
  const t = exportWords(locale);
  const texts = {
    source: addressOf(locale, cited.path),
    version: cited.version,
    downloaded: dayInChina(now),
    citation: citationOf(locale, cited),
    licence: t('licence'),
    blanks: t('blanks'),
  };
  const keys = ['source', 'version', 'downloaded', 'citation', 'licence', 'blanks'] as const;
  return { title: cited.title, lines: keys.map((key) => ({ key, label: t(`about.${key}`), text: texts[key] })) };
}
