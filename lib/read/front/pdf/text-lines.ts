import type { Box } from '../lattice';
import { unknown } from './characters';
import type { Glyph } from './glyphs';

/** A piece of a line: glyphs without a wide gap between them. */
export interface Piece extends Box {
  text: string;
}

/** Text at one height of the page, from left to right. */
export interface Line extends Box {
  pieces: Piece[];
  /** The size of most of its text, in points. */
  size: number;
}

/** Gaps in parts of the size of the text: from here on a space, and from here on another piece. */
const spaceGap = 0.22;
const pieceGap = 0.9;
/** The share of a smaller glyph's height that is on a line where the glyph is part of it. */
const enoughOverlap = 0.5;
const smallSize = 0.75;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Puts glyphs together into lines, from above to below. */
export function findLines(glyphs: readonly Glyph[]): Line[] {
  const lines: { top: number; bottom: number; glyphs: Glyph[] }[] = [];
  const byHeight = glyphs.toSorted((one, another) => another.height - one.height || one.y - another.y);
  for (const glyph of byHeight) {
    const bottom = glyph.y + glyph.height;
    const line = lines.find(
      (other) => Math.min(bottom, other.bottom) - Math.max(glyph.y, other.top) > glyph.height * enoughOverlap,
    );
    if (line) line.glyphs.push(glyph);
    else lines.push({ top: glyph.y, bottom, glyphs: [glyph] });
  }
  return lines
    .toSorted((one, another) => one.top - another.top)
    .map(({ top, bottom, glyphs: own }) => setLine(own, top, bottom - top));
}

function setLine(glyphs: readonly Glyph[], y: number, height: number): Line {
  const sorted = withoutDoubles(glyphs.toSorted((one, another) => one.x - another.x));
  const pieces: Piece[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of sorted) {
    const last = pieces.at(-1);
    const gap = glyph.x - end;
    const text = isRaised(glyph, y, height) ? raise(glyph.text) : glyph.text;
    if (!last || gap > height * pieceGap) pieces.push({ x: glyph.x, y, width: glyph.width, height, text });
    else {
      last.text += (gap > height * spaceGap ? ' ' : '') + text;
      last.width = Math.max(last.width, glyph.x + glyph.width - last.x);
    }
    end = Math.max(end, glyph.x + glyph.width);
  }
  const x = pieces[0]?.x ?? 0;
  return { x, y, width: end - x, height, size: height, pieces };
}

/** A smaller digit near the upper edge is the number of a footnote. */
function isRaised(glyph: Glyph, y: number, height: number): boolean {
  return glyph.height < height * smallSize && glyph.y + glyph.height < y + height * 0.8;
}

const raise = (text: string) => text.replace(/\d/g, (digit) => raised[Number(digit)] ?? digit);

/** Bold type is sometimes the same glyph drawn twice. Different glyphs on one place cannot be told. */
function withoutDoubles(sorted: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of sorted) {
    const last = kept.at(-1);
    const isOver = last && glyph.x - last.x < Math.min(glyph.width, last.width) * 0.5;
    if (!isOver) kept.push(glyph);
    else if (last.text !== glyph.text) kept[kept.length - 1] = { ...last, text: unknown };
  }
  return kept;
}

/** The text of a line in one. */
export const textOfLine = ({ pieces }: Line): string => pieces.map(({ text }) => text).join(' ');
