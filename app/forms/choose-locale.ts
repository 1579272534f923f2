import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';

/** The language of an address's first segment; Chinese where it is none. */
export function chooseLocale(segment: string | string[] | undefined): Locale {
  return typeof segment === 'string' && isLocale(segment) ? segment : defaultLocale;
}
