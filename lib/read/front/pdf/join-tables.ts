import type { GridCell } from '../../blocks';
import { normalise } from '../../labels/normalise';
import { scanLabels } from '../../labels/scan';
import type { RuledTable } from './page-parts';

/** How far the columns of the two parts of one table may lie apart, in points. */
const tolerance = 3;

/** What begins a row or a paragraph, also where no indent shows it: the number of a heading or of an item. */
export const opening =
  /^\s*(?:[一二三四五六七八九十]{1,3}\s*[、，．.]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[、．.](?!\d)|第[一二三四五六七八九十]{1,3}[部章节])/;

/**
 * Joins the parts of a table that goes on over a page: where the outer edges are the same, and the columns of one part are among those of the
 * other. A row and a group of rows that the end of the page has cut become one again.
 * @returns null where they are two tables
 */
export function joinTables(table: RuledTable, next: RuledTable): RuledTable | null {
  const edges = joinEdges(table.edges, next.edges);
  if (!edges) return null;
  const above = moveCells(withoutStrip(table.rows, -1), table.edges, edges, 0);
  const below = moveCells(withoutStrip(next.rows, 0), next.edges, edges, above.length);
  const upper = above.flat();
  const pairs = (below[0] ?? []).flatMap((lower) => {
    const own = upper.find(
      ({ row, rowSpan, column, columnSpan }) =>
        row + rowSpan === above.length && column === lower.column && columnSpan === lower.columnSpan,
    );
    return own ? [{ own, lower }] : [];
  });
  const inGroup = pairs.filter(({ own, lower }) => own.rowSpan > 1 || lower.rowSpan > 1);
  const inRow = pairs.filter(({ own, lower }) => own.rowSpan === 1 && lower.rowSpan === 1);
  const gone = new Set<GridCell>();
  for (const { own, lower } of inGroup) {
    if (!goesOn(lower.text)) continue;
    own.text = joinText(own.text, lower.text);
    own.rowSpan += lower.rowSpan;
    gone.add(lower);
  }
  const cut = isCut(inRow);
  if (cut) {
    for (const { own, lower } of inRow) {
      own.text = joinText(own.text, lower.text);
      gone.add(lower);
    }
  }
  const rest = below.flat().filter((cell) => !gone.has(cell));
  const lift = cut ? 1 : 0;
  for (const cell of rest) cell.row -= lift;
  // A group whose first row was joined to the row above is shorter by it.
  if (cut) for (const { own, lower } of inGroup) if (gone.has(lower)) own.rowSpan -= 1;
  const rows: GridCell[][] = Array.from({ length: above.length + below.length - lift }, () => []);
  for (const cell of [...upper, ...rest]) rows[cell.row]?.push(cell);
  return { ...next, edges, rows };
}

const isNear = (edge: number | undefined, other: number | undefined) =>
  edge !== undefined && other !== undefined && Math.abs(edge - other) <= tolerance;

function joinEdges(one: readonly number[], another: readonly number[]): number[] | null {
  const [finer, coarser] = one.length >= another.length ? [one, another] : [another, one];
  if (!isNear(finer[0], coarser[0]) || !isNear(finer.at(-1), coarser.at(-1))) return null;
  return coarser.every((edge) => finer.some((other) => isNear(edge, other))) ? [...finer] : null;
}

/**
 * Without the strip that the end of a page leaves of a row whose text stands on the other page: one empty cell, which has no columns because
 * nothing of the row is there.
 */
function withoutStrip(rows: readonly (readonly GridCell[])[], at: 0 | -1): readonly (readonly GridCell[])[] {
  const [cell, ...more] = rows.at(at) ?? [];
  const isStrip = cell?.text === '' && cell.rowSpan === 1 && cell.columnSpan > 1 && more.length === 0;
  if (!isStrip || rows.length < 2) return rows;
  if (at === 0) return rows.slice(1).map((row) => row.map((other) => ({ ...other, row: other.row - 1 })));
  const last = rows.length - 1;
  return rows
    .slice(0, last)
    .map((row) => row.map((other) => ({ ...other, rowSpan: Math.min(other.rowSpan, last - other.row) })));
}

/** The cells in the columns between the edges, from a row on. */
function moveCells(
  rows: readonly (readonly GridCell[])[],
  own: readonly number[],
  edges: readonly number[],
  firstRow: number,
): GridCell[][] {
  const columnOf = own.map((edge) => edges.findIndex((other) => isNear(edge, other)));
  const at = (column: number) => columnOf[column] ?? 0;
  return rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      row: cell.row + firstRow,
      column: at(cell.column),
      columnSpan: at(cell.column + cell.columnSpan) - at(cell.column),
    })),
  );
}

/** Whether the first row of the next page is the rest of the last row: the rest of its label, beside figures on one of the pages only. */
export function isCut(pairs: readonly { own: { text: string }; lower: { text: string } }[]): boolean {
  const both = pairs.filter(({ own, lower }) => own.text !== '' && lower.text !== '');
  const rest = pairs.filter(({ lower }) => lower.text !== '');
  const isOneSided = rest.length === both.length || pairs.every(({ own }) => own.text === '' || !isNumeric(own.text));
  return (
    both.length > 0 &&
    isOneSided &&
    both.every(({ own, lower }) => !isNumeric(own.text) && !isNumeric(lower.text) && goesOn(lower.text))
  );
}

const isNumeric = (text: string) => /^[\d\s,.%/／—–-]+$/.test(text);

/** Whether a text can only be the rest of another: neither a number nor a label begins in it. */
const goesOn = (text: string) => !isNumeric(text) && !opening.test(text) && scanLabels(normalise(text)).length === 0;

export const joinText = (text: string, rest: string) => [text, rest].filter((part) => part !== '').join('\n');
