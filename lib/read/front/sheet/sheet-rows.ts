import { type CellObject, type Range, utils, type WorkSheet } from '@e965/xlsx';
import type { Note } from '@/lib/report/draft';
import type { GridCell } from '../../blocks';
import { textOfCell } from './cell-text';

/** A report's tables have a hundred rows and fifteen columns; what is further down or to the right is not read. */
export const mostRows = 2000;
export const mostColumns = 200;
/** More merged cells than a sheet of this size can hold are made to exhaust the reader. */
const mostMerges = 20_000;

export interface SheetRows {
  /** The rows that are shown, each with all its cells. */
  rows: GridCell[][];
  hasMerges: boolean;
  hasHidden: boolean;
  notes: Note[];
}

/**
 * The rows, columns and merged cells of a sheet that are shown.
 * @param odd the addresses of cells whose look makes their figures uncertain
 */
export function listSheetRows(sheet: WorkSheet, ordinal: number, odd: ReadonlySet<string>): SheetRows {
  const data = sheet['!data'] ?? [];
  const merges = (sheet['!merges'] ?? []).slice(0, mostMerges);
  const isRowHidden = (row: number) => sheet['!rows']?.[row]?.hidden === true;
  const isColumnHidden = (column: number) => sheet['!cols']?.[column]?.hidden === true;
  const isUsed = (cell: CellObject | undefined) => cell !== undefined && (cell.t !== 'z' || cell.f !== undefined);
  const lastColumn = Math.min(
    mostColumns - 1,
    data.reduce((last, cells) => Math.max(last, cells?.findLastIndex(isUsed) ?? -1), -1),
  );
  const lastRow = Math.min(
    mostRows - 1,
    data.findLastIndex((cells) => cells?.some(isUsed) ?? false),
  );
  const shownRows = range(0, lastRow).filter((row) => !isRowHidden(row));
  const shownColumns = range(0, lastColumn).filter((column) => !isColumnHidden(column));
  const { covered, starts } = placeMerges(merges, shownRows, shownColumns);
  const notes: Note[] = [];
  const rows = shownRows.map((row, index) =>
    shownColumns.flatMap((column): GridCell[] => {
      const key = row * mostColumns + column;
      if (covered.has(key)) return [];
      const merge = starts.get(key);
      const from = merge?.s ?? { r: row, c: column };
      const { text, stored } = textOfCell(data[from.r]?.[from.c], odd.has(utils.encode_cell(from)));
      const place = { kind: 'cell', table: ordinal, row: row + 1, column: column + 1 } as const;
      if (stored !== null)
        notes.push({
          code: 'numberRounded',
          severity: 'doubtful',
          place,
          values: { printed: text, stored: `${stored}` },
        });
      const rowSpan = merge ? shownRows.filter((other) => other >= row && other <= merge.e.r).length : 1;
      const columnSpan = merge ? Math.min(merge.e.c, lastColumn) - column + 1 : 1;
      return [{ text, place, row: index, column, rowSpan, columnSpan }];
    }),
  );
  const isHidden = (row: number, column: number) => isRowHidden(row) || isColumnHidden(column);
  const hasHidden = data
    .slice(0, lastRow + 1)
    .some((cells, row) => cells?.some((cell, column) => isUsed(cell) && isHidden(row, column)));
  return { rows, hasMerges: merges.length > 0, hasHidden, notes };
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

/** Where each merged cell begins among what is shown, and which cells it covers. */
function placeMerges(merges: readonly Range[], shownRows: readonly number[], shownColumns: readonly number[]) {
  const covered = new Set<number>();
  const starts = new Map<number, Range>();
  for (const merge of merges) {
    const rows = shownRows.filter((row) => row >= merge.s.r && row <= merge.e.r);
    const columns = shownColumns.filter((column) => column >= merge.s.c && column <= merge.e.c);
    const keys = rows.flatMap((row) => columns.map((column) => row * mostColumns + column));
    const [first, ...rest] = keys;
    // Merged cells do not overlap.
    if (first === undefined || keys.some((key) => covered.has(key) || starts.has(key))) continue;
    starts.set(first, merge);
    for (const key of rest) covered.add(key);
  }
  return { covered, starts };
}
