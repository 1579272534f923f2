import type { GridCell } from '../blocks';
import { isSectionHeading } from '../sections/headings';
import { type HtmlElement, type HtmlNode, isElement, isHidden, textOf, unknownPicture } from './html-node';

/** Wider spans and tables are mistakes, or made to exhaust the reader. */
const widestSpan = 100;
const widestTable = 1000;
const highestSpan = 1000;

/** A row of a table, or one that holds running text and is a part of the page like any other. */
export interface TableRow {
  cells: readonly GridCell[];
  /** Null for a row of figures and labels. */
  text: readonly HtmlElement[] | null;
}

/**
 * Lays out a table that holds no other: gives each cell the row and columns that a browser would.
 * @param ordinal which table of the document it is, counting from 1
 */
export function layOutTable(table: HtmlElement, ordinal: number): TableRow[] {
  const listed = listRows(table);
  const isColumn = listed.length > 1 && listed.every((elements) => elements.length <= 1);
  const rows: TableRow[] = [];
  /** For each column, the row below the last one that a cell above takes. */
  const takenTo: number[] = [];
  for (const elements of listed) {
    const row = rows.length;
    const cells: GridCell[] = [];
    let column = 0;
    for (const element of elements) {
      while ((takenTo[column] ?? 0) > row) column += 1;
      if (column >= widestTable) break;
      const columnSpan = readSpan(element.attribs.colspan, widestSpan);
      const rowSpan = element.attribs.rowspan === '0' ? highestSpan : readSpan(element.attribs.rowspan, highestSpan);
      for (let at = column; at < column + columnSpan; at += 1) takenTo[at] = Math.max(takenTo[at] ?? 0, row + rowSpan);
      const place = { kind: 'cell', table: ordinal, row: row + 1, column: cells.length + 1 } as const;
      cells.push({ text: textOf(element), place, row, column, rowSpan, columnSpan });
      column += columnSpan;
    }
    // A row of nothing but pictures has no label that a figure could belong to.
    if (cells.every(({ text }) => text === '' || text === unknownPicture)) for (const cell of cells) cell.text = '';
    rows.push({ cells, text: isColumn || isText(cells) ? elements : null });
  }
  return rows;
}

/** More than any cell of a table of figures holds. */
const longestCell = 1000;
const longestLabel = 100;

/** Whether a row holds a heading or paragraphs of the report, and only lays them out. */
function isText(cells: readonly GridCell[]): boolean {
  if (cells.some(({ text }) => text.length > longestCell)) return true;
  const [only, ...more] = cells.filter(({ text }) => text !== '');
  if (!only || more.length > 0) return false;
  return only.text.length > longestLabel || only.text.includes('。') || isSectionHeading(only.text);
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
      todo.push(...detachParts(node).toReversed());
    } else {
      for (const child of node.children.toReversed()) todo.push(child);
    }
  }
  return rows;
}

const partsOfTable: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot']);

/** Takes out of a cell whose end is missing the cells and rows behind it, which the parser has put into it. */
function detachParts(cell: HtmlElement): HtmlNode[] {
  const parts: HtmlNode[] = [];
  const todo: HtmlElement[] = [cell];
  for (let element = todo.pop(); element; element = todo.pop()) {
    const own: HtmlNode[] = [];
    let isCut = false;
    for (const child of element.children) {
      const isPart = isElement(child) && partsOfTable.has(child.name);
      (isPart ? parts : own).push(child);
      isCut ||= isPart;
      if (!isPart && isElement(child) && child.name !== 'table') todo.push(child);
    }
    if (isCut) element.children = own;
  }
  return parts;
}

function readSpan(printed: string | undefined, most: number): number {
  const span = Number.parseInt(printed ?? '', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}
