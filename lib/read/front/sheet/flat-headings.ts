import type { GridCell } from '../../blocks';

/**
 * Gives the headings of a table back the columns that they span, and leaves out columns that hold nothing: a text file keeps every cell of a
 * sheet, but not which of them were merged. A heading goes on to the right over empty cells with headings below them.
 * @param rows with all their cells, each of one row and column
 */
export function spreadHeadings(rows: readonly (readonly GridCell[])[]): GridCell[][] {
  const columns = (rows[0] ?? []).flatMap((_, at) => (rows.some((row) => row[at]?.text !== '') ? [at] : []));
  const table = rows.map((row) =>
    columns.flatMap((at, column) => {
      const cell = row[at];
      return cell ? [{ ...cell, column }] : [];
    }),
  );
  const heads = table.findIndex((row) => row.some(({ text }) => /^[\d.,]+$/.test(text)));
  return table.map((row, index) => (index < heads ? spreadRow(row, table.slice(index + 1, heads)) : row));
}

function spreadRow(row: readonly GridCell[], below: readonly (readonly GridCell[])[]): GridCell[] {
  const hasHeadings = (column: number) => below.some((other) => other[column]?.text !== '');
  const spread: GridCell[] = [];
  for (const cell of row) {
    const last = spread.at(-1);
    const goesOn = cell.text === '' && last && last.text !== '' && hasHeadings(last.column) && hasHeadings(cell.column);
    if (goesOn) last.columnSpan += 1;
    else spread.push({ ...cell });
  }
  return spread;
}
