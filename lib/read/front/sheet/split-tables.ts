import { disputeGroups, type TableKey } from '@/lib/report/form';
import type { GridCell } from '../../blocks';
import { matchLabel } from '../../labels/match';

/**
 * The columns where the tables of a sheet begin that stand side by side: the first, and each behind an empty column where labels of a table
 * begin that none of the labels before it belongs to.
 */
export function findTableStarts(rows: readonly (readonly GridCell[])[]): number[] {
  const cells = rows.flat().filter(({ text }) => text !== '');
  const starts = [0];
  for (const start of listGaps(cells)) {
    const before = starts.at(-1) ?? 0;
    const own = tablesOf(cells.filter(({ column }) => column === start));
    const left = tablesOf(cells.filter(({ column }) => column >= before && column < start));
    if (own.size > 0 && left.size > 0 && ![...own].some((table) => left.has(table))) starts.push(start);
  }
  return starts;
}

/** The cells of each row from one column to before another. */
export function cutColumns(rows: readonly (readonly GridCell[])[], start: number, end = Infinity): GridCell[][] {
  return rows.map((row) => row.filter(({ column }) => column >= start && column < end));
}

/** The columns behind an empty one. */
function listGaps(cells: readonly GridCell[]): number[] {
  const used = new Set<number>();
  for (const { column, columnSpan } of cells) for (let at = column; at < column + columnSpan; at += 1) used.add(at);
  return [...used].filter((column) => column > 0 && !used.has(column - 1)).toSorted((one, another) => one - another);
}

/** The tables whose rows, or whose groups of columns, cells name. */
function tablesOf(cells: readonly GridCell[]): Set<TableKey> {
  return new Set(
    cells.flatMap(({ text }): TableKey[] => {
      const label = matchLabel(text)?.label;
      if (label?.is === 'row') return [label.table];
      return label?.is === 'columnGroup' && disputeGroups.some((group) => group === label.key) ? ['disputes'] : [];
    }),
  );
}
