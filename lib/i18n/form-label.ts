import type { TableKey } from '@/lib/report/form';
import type { Locale } from './locales';
import { messagesOf } from './messages';

/**
 * The label of a row, column or group of the statutory form. Keys come from the form's data, so next-intl cannot type them; a test
 * makes sure that every row, column and group has its label.
 * @param key the end of the message key, such as `row.denied.stateSecret`
 * @throws where there is no such label
 */
export function formLabel(locale: Locale, table: TableKey, key: string): string {
  let node: unknown = messagesOf(locale).form[table];
  for (const part of key.split('.')) {
    node =
      typeof node === 'object' && node !== null ? Object.entries(node).find(([name]) => name === part)?.[1] : undefined;
  }
  if (typeof node !== 'string') throw new Error(`no label form.${table}.${key}`);
  return node;
}

/** The short name of a row for use in a sentence; rows that have none go by their label without its number. */
export function shortLabel(locale: Locale, table: TableKey, row: string): string {
  const short: unknown = Object.entries(messagesOf(locale).form.short).find(([key]) => key === row)?.[1];
  if (typeof short === 'string') return short;
  return formLabel(locale, table, `row.${row}`).replace(/^(?:\d\.|（.）|\(\d\))\s*/u, '');
}
