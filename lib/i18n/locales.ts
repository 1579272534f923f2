/** The languages of the portal, first the default. The id is the first segment of every page's address and the value of `<html lang>`. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'zh-CN';

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}
