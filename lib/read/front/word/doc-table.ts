import type { CellLine, Grid, GridCell } from '../../blocks';
import type { DefinedCell } from './doc-properties';

/** A row of a table: the texts of its cells, and how the row defines them. */
export interface DocRow {
  texts: readonly string[];
  cells: readonly DefinedCell[];
}

/** How far apart the edges of one column are in different rows, in twentieths of a point. */
const tolerance = 40;

/**
 * Gives each cell its rows and columns, by the edges that the rows define. A table of which a row does not say what its cells are is given
 * row by row.
 */
export function layOutRows(rows: readonly DocRow[], table: number, line: number): (Grid | CellLine)[] {
  const place = { kind: 'line', line } as const;
  const asLines = () => rows.map(({ texts }): CellLine => ({ kind: 'cells', cells: texts, place }));
  if (rows.some(({ texts, cells }) => texts.length !== cells.length)) return asLines();
  const edges: number[] = [];
  for (const edge of rows
    .flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right]))
    .toSorted((a, b) => a - b))
    if (edge - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerance) edges.push(edge);
  const columnAt = (edge: number) => edges.findLastIndex((other) => other <= edge);
  const grid: GridCell[][] = [];
  const above = new Map<number, GridCell>();
  for (const [row, { texts, cells }] of rows.entries()) {
    const own: GridCell[] = [];
    for (const [index, { left, right, isMergedLeft, isMergedUp }] of cells.entries()) {
      const [column, end] = [columnAt(left), columnAt(right)];
      const before = own.at(-1);
      const start = above.get(column);
      if (end <= column) return asLines();
      if (isMergedLeft && before) before.columnSpan = end - before.column;
      else if (isMergedUp && start?.columnSpan === end - column && start.row + start.rowSpan === row)
        start.rowSpan += 1;
      else {
        const text = texts[index] ?? '';
        const cell: GridCell = {
          text,
          place: { kind: 'cell', table, row: row + 1, column: own.length + 1 },
          row,
          column,
          rowSpan: 1,
          columnSpan: end - column,
        };
        own.push(cell);
        above.set(column, cell);
      }
    }
    grid.push(own);
  }
  return [{ kind: 'grid', rows: grid, place }];
}
