import type { TableKey } from '@/lib/report/form';
import type { FoundLabel } from '../labels/scan';

export interface RowName {
  table: TableKey;
  key: string;
}

/**
 * The row that the last of some labels names; 总计 without its number is one where rows of table 3 have gone before and no headings stand
 * beside it.
 * @param current the table that the row above belongs to
 */
export function nameRow(found: readonly FoundLabel[], current: TableKey | null): RowName | null {
  const [before, last] = [found.at(-2)?.label, found.at(-1)?.label];
  if (last?.is === 'row') return { table: last.table, key: last.key };
  const isHeading = before?.is === 'column' || before?.is === 'columnGroup' || current !== 'requests';
  return last?.is === 'column' && last.key === 'total' && !isHeading ? { table: 'requests', key: 'concluded' } : null;
}
