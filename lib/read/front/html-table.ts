import type { Grid, GridCell } from '../blocks';
import { type HtmlElement, type HtmlNode, isElement, isHidden, textOf } from './html-node';

/** Wider spans and tables are mistakes, or made to exhaust the reader. */
const widestSpan = 100;
const widestTable = 1000;

/**
 * Lays out a table that holds no other: gives each cell the row and columns that a browser would.
 * @param ordinal which table of the document it is, counting from 1
 * @param line where it begins
 */
export function layOutTable(table: HtmlElement, ordinal: number, line: number): Grid {
  const rows: GridCell[][] = [];
  /** For each column, how many rows from the next on are still taken by a cell above. */
  let taken: number[] = [];
  for (const cells of listRows(table)) {
    const row = rows.length;
    const laidOut: GridCell[] = [];
    const below = taken.map((count) => Math.max(0, count - 1));
    let column = 0;
    for (const cell of cells) {
      while ((taken[column] ?? 0) > 0) column += 1;
      if (column >= widestTable) break;
      const columnSpan = readSpan(cell.attribs.colspan, widestSpan);
      const rowSpan = readSpan(cell.attribs.rowspan, 1000);
      for (let at = column; at < column + columnSpan; at += 1) below[at] = Math.max(below[at] ?? 0, rowSpan - 1);
      const place = { kind: 'cell', table: ordinal, row: row + 1, column: laidOut.length + 1 } as const;
      laidOut.push({ text: textOf(cell), place, row, column, rowSpan, columnSpan });
      column += columnSpan;
    }
    taken = Array.from(below, (count) => count ?? 0);
    rows.push(laidOut);
  }
  return { kind: 'grid', rows, place: { kind: 'line', line } };
}

/** The cells of each row in the order of the page. */
function listRows(table: HtmlElement): HtmlElement[][] {
  const rows: HtmlElement[][] = [];
  const todo: HtmlNode[] = table.children.toReversed();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (!isElement(node) || isHidden(node)) continue;
    if (node.name === 'tr') rows.push([]);
    if (node.name === 'td' || node.name === 'th') {
      if (rows.length === 0) rows.push([]);
      rows.at(-1)?.push(node);
    } else {
      for (const child of node.children.toReversed()) todo.push(child);
    }
  }
  return rows;
}

function readSpan(printed: string | undefined, most: number): number {
  const span = Number.parseInt(printed ?? '', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}
