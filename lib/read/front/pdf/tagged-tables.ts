import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../lattice';
import type { Glyph } from './glyphs';
import { findLines, textOfLine } from './text-lines';

/** A row of a table as the tags of the document give it: which text is in which cell is certain, which columns a cell spans is not told. */
export interface TaggedRow {
  kind: 'row';
  page: number;
  box: Box;
  cells: string[];
}

/** The tags of a page. */
export type Tags = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;
type Child = Tags['children'][number];

/**
 * Takes the rows of tagged tables out of the text of a page.
 * @returns the rows, and the text that is in no tagged table
 */
export function takeTaggedRows(
  tags: Tags | null,
  glyphs: readonly Glyph[],
  page: number,
): { rows: TaggedRow[]; rest: readonly Glyph[] } {
  const rowsOfTags = tags ? listRows(tags) : [];
  if (rowsOfTags.length === 0) return { rows: [], rest: glyphs };
  const byContent = new Map<number | null, Glyph[]>();
  for (const glyph of glyphs) byContent.set(glyph.content, [...(byContent.get(glyph.content) ?? []), glyph]);
  const taken = new Set<number | null>();
  const rows = rowsOfTags.flatMap((cells): TaggedRow[] => {
    const own = cells.map((contents) => contents.flatMap((content) => byContent.get(content) ?? []));
    const box = boxOf(own.flat());
    if (!box) return [];
    for (const content of cells.flat()) taken.add(content);
    const texts = own.map((inCell) => findLines(inCell).map(textOfLine).join('\n'));
    return [{ kind: 'row', page, box, cells: texts }];
  });
  return { rows, rest: glyphs.filter(({ content }) => content === null || !taken.has(content)) };
}

const isElement = (child: Child): child is Extract<Child, { role: string }> => 'role' in child;

/** For each row, for each of its cells, the numbers of the pieces of content in it. What holds a table is no row itself. */
function listRows(tags: Tags): number[][][] {
  const rows: number[][][] = [];
  const todo: Child[] = tags.children.toReversed();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (!isElement(node)) continue;
    if (node.role === 'TR' && !node.children.some(hasRow)) rows.push(node.children.map(contentsOf));
    else todo.push(...node.children.toReversed());
  }
  return rows;
}

const hasRow = (child: Child): boolean => isElement(child) && (child.role === 'TR' || child.children.some(hasRow));

function contentsOf(cell: Child): number[] {
  if (!isElement(cell)) return 'id' in cell ? [Number(/_mc(\d+)$/.exec(cell.id)?.[1])] : [];
  return cell.children.flatMap(contentsOf);
}

function boxOf(glyphs: readonly Glyph[]): Box | null {
  if (glyphs.length === 0) return null;
  const x = Math.min(...glyphs.map((glyph) => glyph.x));
  const y = Math.min(...glyphs.map((glyph) => glyph.y));
  const right = Math.max(...glyphs.map((glyph) => glyph.x + glyph.width));
  const bottom = Math.max(...glyphs.map((glyph) => glyph.y + glyph.height));
  return { x, y, width: right - x, height: bottom - y };
}
