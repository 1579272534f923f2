import type { GridCell } from '../../blocks';
import { type Box, findLattices, type Lattice } from '../lattice';
import type { Glyph } from './glyphs';
import type { PageMarks } from './page-marks';
import { findLines, type Line } from './text-lines';

/** A ruled table on a page, with its text. */
export interface RuledTable {
  kind: 'table';
  page: number;
  box: Box;
  /** Where the columns begin, and where the last ends. */
  edges: number[];
  rows: GridCell[][];
}

/** A line of text outside of the tables. */
export interface TextLine {
  kind: 'line';
  page: number;
  line: Line;
}

export type PagePart = RuledTable | TextLine;

/** How far apart lines that are meant to meet may lie, in points. */
const tolerance = 2.5;

/** The tables and the lines of a page, from above to below. */
export function findParts(marks: PageMarks): PagePart[] {
  const lattices = findLattices(marks.horizontal, marks.vertical, tolerance);
  const inside = new Map<Lattice, Glyph[]>(lattices.map((lattice) => [lattice, []]));
  const outside: Glyph[] = [];
  for (const glyph of marks.glyphs) {
    if (!isWithin(glyph, { x: 0, y: 0, width: marks.width, height: marks.height })) continue;
    const lattice = lattices.findLast(({ box }) => isWithin(glyph, box));
    const own = lattice && inside.get(lattice);
    (own ?? outside).push(glyph);
  }
  const tables = lattices.map((lattice): RuledTable => fillTable(lattice, inside.get(lattice) ?? [], marks.page));
  const lines = findLines(outside).map((line): TextLine => ({ kind: 'line', page: marks.page, line }));
  return [...tables.filter(({ rows }) => rows.some((row) => row.some(({ text }) => text !== ''))), ...lines].toSorted(
    (one, another) => topOf(one) - topOf(another),
  );
}

export const topOf = (part: PagePart): number => (part.kind === 'table' ? part.box.y : part.line.y);
export const bottomOf = (part: PagePart): number =>
  part.kind === 'table' ? part.box.y + part.box.height : part.line.y + part.line.height;

function isWithin(glyph: Box, { x, y, width, height }: Box): boolean {
  const [across, down] = [glyph.x + glyph.width / 2, glyph.y + glyph.height / 2];
  return across >= x && across <= x + width && down >= y && down <= y + height;
}

function fillTable({ box, cells, rows, columns }: Lattice, glyphs: readonly Glyph[], page: number): RuledTable {
  const glyphsOf = new Map(cells.map((cell): [Box, Glyph[]] => [cell, []]));
  for (const glyph of glyphs) {
    const cell = cells.find((other) => isWithin(glyph, other));
    if (cell) glyphsOf.get(cell)?.push(glyph);
  }
  const grid: GridCell[][] = Array.from({ length: rows }, () => []);
  const edges: number[] = Array.from({ length: columns + 1 }, () => box.x + box.width);
  for (const cell of cells) {
    const { x, y, width, height, row, column, rowSpan, columnSpan } = cell;
    edges[column] = x;
    grid[row]?.push({
      text: textOfCell(findLines(glyphsOf.get(cell) ?? [])),
      place: { kind: 'box', page, x, y, width, height },
      row,
      column,
      rowSpan,
      columnSpan,
    });
  }
  return { kind: 'table', page, box, edges, rows: grid };
}

/** Lines stay apart, and so do figures with a wide gap between them: they are not one number. */
function textOfCell(lines: readonly Line[]): string {
  return lines
    .map(({ pieces }) =>
      pieces.reduce((text, piece) => {
        const joint = /[\d.,]$/.test(text) && /^[\d.,]/.test(piece.text) ? '\n' : ' ';
        return text === '' ? piece.text : text + joint + piece.text;
      }, ''),
    )
    .join('\n');
}
