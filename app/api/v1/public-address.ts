import { env } from '@/lib/env';
import { defaultLocale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';

/** The address of the page for people, in the first language. */
export function agencyAddress(slug: string): string {
  return env.SITE_URL + localePath(defaultLocale, paths.agency(slug));
}

export function reportAddress(slug: string, year: number): string {
  return env.SITE_URL + localePath(defaultLocale, paths.report(slug, year));
}

export function findingAddress(slug: string, year: number, checkId: string): string {
  return env.SITE_URL + localePath(defaultLocale, paths.finding(slug, year, checkId));
}
