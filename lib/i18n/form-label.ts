import type { TableKey } from '@/lib/report/form';
import type { Locale } from './locales';
import { messageAt } from './message-at';

/**
 * The label of a row, column or group of the statutory form; a test makes sure that every row, column and group has its label.
 * @param key the end of the message key, such as `row.denied.stateSecret`
 * @throws where there is no such label
 */
export function formLabel(locale: Locale, table: TableKey, key: string): string {
  const label = messageAt(locale, `form.${table}.${key}`);
  if (label === undefined) throw new Error(`no label form.${table}.${key}`);
  return label;
}

/** The short name of a row for use in a sentence; rows that have none go by their label without its number. */
export function shortLabel(locale: Locale, table: TableKey, row: string): string {
  return messageAt(locale, `form.short.${row}`) ?? withoutNumber(formLabel(locale, table, `row.${row}`));
}

/** A label of the form without the number that the form gives it. */
export function withoutNumber(label: string): string {
  return label.replace(/^(?:\d+\.|[（(].[）)]|[一二三四]、|[IV]+\.)\s*/u, '');
}
