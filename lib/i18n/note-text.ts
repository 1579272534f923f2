import { createTranslator } from 'use-intl/core';
import type { Note } from '@/lib/report/draft';
import type { Place } from '@/lib/report/figure';
import { type TableKey, tableKeys, tableOf } from '@/lib/report/form';
import { formLabel } from './form-label';
import type { Locale } from './locales';
import { messagesOf } from './messages';

/**
 * What reading noted, as a sentence. Keys of tables, rows and columns among the values become their labels.
 * @throws where there is no sentence for the code
 */
export function noteText(locale: Locale, { code, values = {} }: Note): string {
  const { note } = messagesOf(locale);
  const isCode = (key: string): key is Exclude<keyof typeof note, 'where'> =>
    key !== 'where' && Object.hasOwn(note, key);
  if (!isCode(code)) throw new Error(`no sentence note.${code}`);
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'note' });
  const table = tableKeys.find((key) => key === values.table);
  return t(code, { row: 'none', ...values, ...(table ? labelsOf(locale, table, values) : {}) });
}

function labelsOf(locale: Locale, table: TableKey, { row, column }: NonNullable<Note['values']>) {
  const labels: Record<string, string> = { table: formLabel(locale, table, 'title') };
  if (typeof row === 'string') labels.row = formLabel(locale, table, `row.${row}`);
  if (typeof column === 'string') labels.column = columnLabel(locale, table, column);
  return labels;
}

/** The heading of a column of a statutory table, by its key. */
export function columnLabel(locale: Locale, table: TableKey, key: string): string {
  const columns = (['2021', '2019'] as const).flatMap((form) =>
    tableOf(form, table).blocks.flatMap((block) => block.columns),
  );
  const label = columns.find((column) => column.key === key)?.label ?? key;
  return formLabel(locale, table, `column.${label}`);
}

/** Where in the document a note is about. */
export function placeText(locale: Locale, place: Place | undefined): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'note.where' });
  if (!place) return t('none');
  if (place.kind === 'line') return t('line', { line: place.line });
  if (place.kind === 'box') return t('box', { page: place.page });
  return t('cell', { table: place.table, row: place.row, column: place.column });
}
