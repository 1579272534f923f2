import type { Box, Lattice, LatticeCell } from '../lattice';
import { type Component, isSpeck } from './components';
import { isWithin, type PreparedPage } from './prepare-page';

/** A cell of a table with the ink in it. */
export interface InkedCell {
  cell: LatticeCell;
  /** Pieces of ink without specks, from left to right. */
  ink: Component[];
  /** The ink in lines of text, from above to below. */
  lines: TextLine[];
  /**
   * `blank`: nothing is in it. `dash`: one flat stroke, the sign for nothing. `figure`: it holds what may be digits. `text`: letters. `unclear`: ink that runs over its border, or so little or so
   * faint that it may be nothing.
   */
  holds: 'blank' | 'dash' | 'figure' | 'text' | 'unclear';
}

export interface TextLine {
  box: Box;
  ink: Component[];
}

/** Puts the ink of a page into the cells of a table. */
export function fillCells({ cells, box }: Lattice, page: PreparedPage): InkedCell[] {
  const { components, letter } = page;
  const inside = components.filter((component) => isWithin(middleOf(component), box) && !isSpeck(component, letter));
  const inkOf = new Map<LatticeCell, Component[]>(cells.map((cell) => [cell, []]));
  const crossed = new Set<LatticeCell>();
  for (const component of inside) {
    const middle = middleOf(component);
    const own = cells.find((cell) => isWithin(middle, cell));
    if (own) inkOf.get(own)?.push(component);
    for (const cell of cells)
      if (reachesInto(component, cell, letter) && cell !== own) crossed.add(cell).add(own ?? cell);
  }
  return cells.map((cell): InkedCell => {
    const ink = (inkOf.get(cell) ?? []).toSorted((one, another) => one.x - another.x);
    const lines = findTextLines(ink, letter);
    return { cell, ink, lines, holds: tellContent(cell, ink, lines, crossed.has(cell), page) };
  });
}

const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** How far ink of one cell may reach into the next, as a share of a letter: fonts are seldom so large for their rows. */
function reachesInto(component: Component, cell: Box, letter: number): boolean {
  const across = Math.min(component.x + component.width, cell.x + cell.width) - Math.max(component.x, cell.x);
  const down = Math.min(component.y + component.height, cell.y + cell.height) - Math.max(component.y, cell.y);
  return across > letter * 0.2 && down > letter * 0.2;
}

function tellContent(
  cell: Box,
  ink: readonly Component[],
  lines: readonly TextLine[],
  isCrossed: boolean,
  page: PreparedPage,
): InkedCell['holds'] {
  const { letter } = page;
  if (isCrossed) return 'unclear';
  if (ink.length === 0) return hasFaintInk(cell, page) ? 'unclear' : 'blank';
  const [line] = lines;
  if (!line) return 'unclear';
  if (isDash(ink, letter)) return hasFaintInk(cell, page, line.box) ? 'unclear' : 'dash';
  if (ink.every(({ width, height }) => Math.max(width, height) < letter * 0.25)) return 'unclear';
  if (lines.length > 1) return 'text';
  const groups = groupAcross(line.ink);
  const isNarrow = groups.every(
    ({ width, height }) => width < line.box.height * 0.8 || height < line.box.height * 0.35,
  );
  const isSign = line.box.height < letter * 0.25;
  return (isNarrow && groups.length <= 14) || isSign ? 'figure' : 'text';
}

function isDash([stroke, ...more]: readonly Component[], letter: number): boolean {
  if (!stroke || more.length > 0) return false;
  return stroke.height < letter * 0.18 && stroke.width > Math.max(letter * 0.25, stroke.height * 2.5);
}

/** Ink that stands above each other makes one group, as that of a letter. */
export function groupAcross(ink: readonly Component[]): Box[] {
  const groups: Box[] = [];
  for (const piece of ink.toSorted((one, another) => one.x - another.x)) {
    const last = groups.at(-1);
    if (last && piece.x < last.x + last.width) Object.assign(last, unite(last, piece));
    else groups.push({ x: piece.x, y: piece.y, width: piece.width, height: piece.height });
  }
  return groups;
}

export function unite(one: Box, another: Box): Box {
  const [x, y] = [Math.min(one.x, another.x), Math.min(one.y, another.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, another.x + another.width) - x,
    height: Math.max(one.y + one.height, another.y + another.height) - y,
  };
}

/** Whether a cell holds, beside its ink if there is any, something lighter that is as large as a digit. */
function hasFaintInk(cell: Box, { gray, threshold, letter }: PreparedPage, ink?: Box): boolean {
  const faint = threshold + (255 - threshold) * 0.35;
  const margin = Math.round(letter * 0.2);
  const [left, top] = [Math.round(cell.x) + margin, Math.round(cell.y) + margin];
  const [right, bottom] = [Math.round(cell.x + cell.width) - margin, Math.round(cell.y + cell.height) - margin];
  let count = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if (ink && isWithin({ x, y }, ink, 4)) continue;
      const at = y * gray.width + x;
      // Noise is faint in single pixels; strokes are so in three that lie together.
      if (
        isFaint(gray.values, at, faint) &&
        isFaint(gray.values, at + 1, faint) &&
        isFaint(gray.values, at + gray.width, faint)
      )
        count += 1;
    }
  }
  return count > letter * 0.4;
}

const isFaint = (values: Uint8Array, at: number, faint: number) => (values[at] ?? 255) < faint;

/** Ink at the same height is a line of text; flat strokes belong to what is next to them. */
function findTextLines(ink: readonly Component[], letter: number): TextLine[] {
  const lines: TextLine[] = [];
  for (const piece of ink.toSorted((one, another) => one.y - another.y)) {
    const last = lines.at(-1);
    if (last && piece.y < last.box.y + last.box.height - letter * 0.05) {
      last.box = unite(last.box, piece);
      last.ink.push(piece);
    } else lines.push({ box: unite(piece, piece), ink: [piece] });
  }
  const joined: TextLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const both = last && unite(last.box, line.box);
    const isPart = last && Math.min(last.box.height, line.box.height) < letter * 0.6;
    if (last && both && isPart && both.height < letter * 1.25) {
      last.box = both;
      last.ink.push(...line.ink);
    } else joined.push(line);
  }
  return joined.filter(({ box }) => lines.length === 1 || box.height > letter * 0.2 || box.width > letter * 0.2);
}
