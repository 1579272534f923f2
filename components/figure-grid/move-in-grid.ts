/** Where a cell stands: the row and the column of the grid, counted from 0 over all blocks of a table. */
export interface GridPlace {
  row: number;
  column: number;
}

/** How a key moves through the grid; null where it is a key for typing. `atStart` and `atEnd`: the caret is at an end of the text. */
export function moveOf(key: string, isShift: boolean, atStart: boolean, atEnd: boolean): GridPlace | null {
  if (key === 'Enter') return { row: isShift ? -1 : 1, column: 0 };
  if (isShift) return null;
  if (key === 'ArrowUp') return { row: -1, column: 0 };
  if (key === 'ArrowDown') return { row: 1, column: 0 };
  if (key === 'ArrowLeft' && atStart) return { row: 0, column: -1 };
  if (key === 'ArrowRight' && atEnd) return { row: 0, column: 1 };
  return null;
}

/**
 * The cells of a block that was copied from a spreadsheet, each with its place from the upper left one.
 * @returns nothing where it is one cell, which is pasted like any text
 */
export function pastedCells(text: string): (GridPlace & { text: string })[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  if (lines.length === 1 && !text.includes('\t')) return [];
  return lines.flatMap((line, row) => line.split('\t').map((cell, column) => ({ row, column, text: cell.trim() })));
}
