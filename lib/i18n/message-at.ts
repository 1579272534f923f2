import type { Locale } from './locales';
import { messagesOf } from './messages';

/**
 * A sentence by a key that comes from data, which next-intl cannot type. Whoever builds such keys has a test that every one is there.
 * @param key as in the message file, such as `form.requests.row.denied.stateSecret`
 * @returns undefined where there is no such sentence
 */
export function messageAt(locale: Locale, key: string): string | undefined {
  let node: unknown = messagesOf(locale);
  for (const part of key.split('.')) {
    node =
      typeof node === 'object' && node !== null ? Object.entries(node).find(([name]) => name === part)?.[1] : undefined;
  }
  return typeof node === 'string' ? node : undefined;
}
