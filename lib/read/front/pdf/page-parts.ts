import type { GridCell } from '../../blocks';
import { type Box, findLattices, isWithin, type Lattice } from '../lattice';
import { unknown } from './characters';
import type { Glyph } from './glyphs';
import type { PageMarks } from './page-marks';
import { type TaggedRow, takeTaggedRows } from './tagged-tables';
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

export type PagePart = RuledTable | TaggedRow | TextLine;

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
  const tables = lattices.map((lattice): RuledTable => fillTable(lattice, inside.get(lattice) ?? [], marks));
  const { rows, rest } = takeTaggedRows(marks.tags, outside, marks.page);
  const lines = findLines(rest).map((line): TextLine => ({ kind: 'line', page: marks.page, line }));
  const filled = tables.filter((table) => table.rows.some((row) => row.some(({ text }) => text !== '')));
  return [...filled, ...rows, ...lines].toSorted((one, another) => topOf(one) - topOf(another));
}

const boxOf = (part: PagePart): Box => (part.kind === 'line' ? part.line : part.box);
export const topOf = (part: PagePart): number => boxOf(part).y;
export const bottomOf = (part: PagePart): number => boxOf(part).y + boxOf(part).height;

function fillTable({ box, cells, rows, columns }: Lattice, glyphs: readonly Glyph[], marks: PageMarks): RuledTable {
  const { page } = marks;
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
      text: textOfCell(findLines(glyphsOf.get(cell) ?? [])) || drawnIn(cell, marks),
      place: { kind: 'box', page, x, y, width, height },
      row,
      column,
      rowSpan,
      columnSpan,
    });
  }
  return { kind: 'table', page, box, edges, rows: grid };
}

/** A cell without text that something is drawn in, a figure as a picture or as outlines, is no blank. */
function drawnIn(cell: Box, { pictures, shapes }: PageMarks): string {
  const isIn = (box: Box) => isWithin(box, cell) && box.width <= cell.width && box.height <= cell.height;
  return pictures.some(isIn) || shapes.some(isIn) ? unknown : '';
}

/** Lines stay apart, and so do figures with a gap between them: they are not one number. */
function textOfCell(lines: readonly Line[]): string {
  return lines
    .map(({ pieces }) => pieces.map(({ text }) => apart(text)).join(widely))
    .map(settle)
    .join('\n');
}

/** Between pieces of a line, as long as it is not settled what that means. */
const widely = '\0';
const settle = (text: string) => text.replace(/(?<=[\d.,])\0(?=[\d.,])/g, '\n').replaceAll(widely, ' ');

/** A gap between digits is one of a number only where it groups thousands, or stands between all of its digits. */
function apart(text: string): string {
  const isOne = /^\s*(?:\d(?: \d)+|\d{1,3}(?: \d{3})+)\s*$/.test(text);
  return isOne ? text : text.replace(/(?<=[\d.,]) (?=[\d.,])/g, '\n');
}
