import type { Metadata } from 'next';
import { type Locale, locales } from './locales';
import { localePath } from './paths';

/** Title, description, and the address of the page in each language. */
export function pageMetadata(locale: Locale, path: string, title: string, description?: string): Metadata {
  return {
    title,
    description,
    alternates: {
      canonical: localePath(locale, path),
      languages: Object.fromEntries(locales.map((other) => [other, localePath(other, path)])),
    },
  };
}
