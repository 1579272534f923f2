import type { Measure } from '@/lib/report/compare/measures';
import { totalColumn } from '@/lib/report/compare/measures';
import { formLabel, shortLabel } from './form-label';
import type { Locale } from './locales';
import { messagesOf } from './messages';

/** What a measure is called: an indicator by its name, a row of a table by its short name with its column. */
export function measureLabel(locale: Locale, measure: Measure): string {
  const label = nameOf(locale, measure);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function nameOf(locale: Locale, measure: Measure): string {
  if (measure.kind === 'indicator') return messagesOf(locale).indicator.name[measure.key];
  const join = (first: string, second: string) => `${first}${locale === 'zh-CN' ? '：' : ': '}${second}`;
  if (measure.kind === 'group') return inColumn(locale, shortLabel(locale, 'requests', measure.group), measure.column);
  const { table, row, column, label } = measure;
  if (table !== 'requests')
    return join(formLabel(locale, table, `row.${row}`), formLabel(locale, table, `column.${label}`));
  const [group, reason] = row.split('.');
  const name = shortLabel(locale, table, row);
  return inColumn(
    locale,
    reason && row !== 'other.undivided' ? join(shortLabel(locale, table, group ?? row), name) : name,
    column,
  );
}

function inColumn(locale: Locale, name: string, column: string): string {
  if (column === totalColumn) return name;
  const applicant = formLabel(locale, 'requests', `column.${column}`);
  return locale === 'zh-CN' ? `${name}（${applicant}）` : `${name} (${applicant})`;
}

/**
 * Names without the beginning that all of them share, such as the county's, so that they fit beside lines.
 * @returns the names as they are where one of them would be left with less than two characters
 */
export function shortNames(names: readonly string[]): string[] {
  const [first = '', ...rest] = names;
  let length = 0;
  while (length < first.length && rest.length > 0 && rest.every((name) => name[length] === first[length])) length += 1;
  // A word of a script with spaces stays whole.
  if (/[a-z]/i.test(first)) length = first.slice(0, length).lastIndexOf(' ') + 1;
  const short = names.map((name) => name.slice(length).trim());
  return short.every((name) => [...name].length >= 2) ? short : [...names];
}
