import { formLabel } from '@/lib/i18n/form-label';
import type { Locale } from '@/lib/i18n/locales';
import type { ReasonGroup } from '@/lib/report/outcome-reasons';
import type { DataTable } from './data-table';

interface ReasonWords {
  title: string;
  year: string;
  group: string;
  reason: string;
  count: string;
  share: string;
  unit: string;
  groupName: (key: ReasonGroup['key']) => string;
}

/** Every outcome of table 3 by year, a line each; null where a report does not give the number, or there is nothing to take a share of. */
export function reasonsTable(
  locale: Locale,
  groups: readonly ReasonGroup[],
  years: readonly number[],
  words: ReasonWords,
): DataTable {
  return {
    key: 'reasons',
    title: words.title,
    columns: [
      { key: 'year', label: words.year, kind: 'number' },
      { key: 'group', label: words.group, kind: 'text' },
      { key: 'reason', label: words.reason, kind: 'text' },
      { key: 'count', label: words.count, unit: words.unit, kind: 'number' },
      { key: 'share', label: words.share, kind: 'number' },
    ],
    rows: years.flatMap((year, index) =>
      groups.flatMap(({ key, cells, rows }) =>
        (rows.length > 0 ? rows : [{ row: key, cells }]).map(({ row, cells: ofRow }) => {
          const cell = ofRow[index];
          const reason = formLabel(locale, 'requests', `row.${row}`);
          const found = cell?.state === 'value' ? cell : null;
          return [year, words.groupName(key), reason, found?.count ?? null, found?.share?.value ?? null];
        }),
      ),
    ),
  };
}
