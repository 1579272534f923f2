import type { CellObject } from 'write-excel-file/node';
import type { GridCell, StatutoryGrid } from './statutory-grid';
import { exactNumber, type LaidOutSheet } from './xlsx';

const border = { borderStyle: 'thin', borderColor: '#bdb7a9' } as const;
const heads = { backgroundColor: '#f5f2ea', align: 'center', alignVertical: 'center', wrap: true, ...border } as const;
const labels = { alignVertical: 'center', wrap: true, ...border } as const;

/** A statutory table as a sheet, cells merged as the form merges them. */
export function toSheet(grid: StatutoryGrid): LaidOutSheet {
  const titleRows = grid.unit ? 2 : 1;
  const rows = [
    [{ value: grid.title, fontWeight: 'bold' as const }],
    ...(grid.unit ? [[{ value: grid.unit }]] : []),
    ...placeCells(grid),
  ];
  return {
    name: grid.title,
    rows,
    widths: Array.from({ length: grid.columns }, (_, index) => widthOf(grid, index)),
    frozenRows: grid.headRows > 0 ? titleRows + grid.headRows : 0,
    frozenColumns: grid.labelColumns,
  };
}

function widthOf({ labelColumns }: StatutoryGrid, column: number): number {
  if (column >= labelColumns) return 11;
  return column === labelColumns - 1 ? 42 : 12;
}

/** Puts every cell at its row and column; a covered place holds null. */
function placeCells({ rows, columns }: StatutoryGrid): (CellObject | null)[][] {
  const placed = rows.map(() => Array.from({ length: columns }, (): CellObject | null | undefined => undefined));
  rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (placed[top]?.[left] !== undefined) left += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        const covered = placed[top + down];
        if (covered) for (let across = 0; across < cell.colSpan; across += 1) covered[left + across] = null;
      }
      const own = placed[top];
      if (own) own[left] = cellObject(cell);
      left += cell.colSpan;
    }
  });
  return placed.map((row) => row.map((cell) => cell ?? null));
}

function cellObject({ kind, text, figure, rowSpan, colSpan }: GridCell): CellObject {
  const spans = { ...(rowSpan > 1 && { rowSpan }), ...(colSpan > 1 && { columnSpan: colSpan }) };
  if (kind !== 'figure') return { value: text, type: String, ...(kind === 'head' ? heads : labels), ...spans };
  const number = figure?.state === 'value' ? exactNumber(String(figure.value)) : null;
  const style = { align: 'right', alignVertical: 'center', ...border, ...spans } as const;
  if (number !== null) return { value: number, type: Number, ...style };
  return text === '' ? style : { value: text, type: String, ...style };
}
