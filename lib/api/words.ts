import { type Locale, locales } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';

/** The language that a reader's program asks for; English where it asks for none that the portal speaks, as programs mostly do. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => entry.trim().split(';'))
    .map(([tag = '', weight]) => ({
      language: tag.toLowerCase().split('-')[0],
      weight: Number(weight?.replace('q=', '') ?? 1),
    }))
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ language }) => locales.filter((locale) => locale.split('-')[0] === language));
  return asked[0] ?? 'en';
}

/**
 * What a field, a parameter, an operation or a problem means. Keys come from the operations' data, so they cannot be typed; a test makes sure
 * that each has its words.
 * @param key below `api`, such as `operation.listAgencies.summary`
 * @throws where there are none
 */
export function apiWords(locale: Locale, key: string): string {
  const words = findWords(locale, key);
  if (words === null) throw new Error(`no words api.${key}`);
  return words;
}

/** What a field of a resource means: most fields mean the same wherever they are. */
export function fieldWords(locale: Locale, resource: string, field: string): string {
  return findWords(locale, `field.${resource}.${field}`) ?? apiWords(locale, `field.common.${field}`);
}

function findWords(locale: Locale, key: string): string | null {
  let node: unknown = messagesOf(locale).api;
  for (const part of key.split('.')) {
    node =
      typeof node === 'object' && node !== null ? Object.entries(node).find(([name]) => name === part)?.[1] : undefined;
  }
  return typeof node === 'string' ? node : null;
}
