import type { Locale } from './locales';

/** The name of an agency in a language. English names are this portal's translations; where there is none, the Chinese name stands. */
export function agencyName(locale: Locale, agency: { name: string; nameEn: string }): string {
  return locale === 'en' && agency.nameEn ? agency.nameEn : agency.name;
}
