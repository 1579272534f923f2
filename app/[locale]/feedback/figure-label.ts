import { findFigureName } from '@/lib/desk/feedback-figure';
import { formLabel, shortLabel } from '@/lib/i18n/form-label';
import type { Locale } from '@/lib/i18n/locales';

/** What a figure is called, `<row> · <column>`; null where there is no such figure. */
export function figureLabel(locale: Locale, key: string): string | null {
  const figure = findFigureName(key);
  if (!figure) return null;
  const { table, row, columnLabel } = figure;
  return `${shortLabel(locale, table, row)} · ${formLabel(locale, table, `column.${columnLabel}`)}`;
}
