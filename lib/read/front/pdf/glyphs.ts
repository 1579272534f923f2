import type { Box } from '../lattice';
import { characterOf, unknown } from './characters';
import type { Font } from './fonts';
import { apply, combine, type Matrix } from './matrix';

/** A glyph with the characters that it stands for, in points from the upper left corner of its page. */
export interface Glyph extends Box {
  text: string;
  /** The number of the piece of marked content that it is in, for the tags of the document. */
  content: number | null;
}

/** The part of the drawing state that places text. */
export interface TextState {
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: Font | null;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  isVisible: boolean;
}

/** How far a line of text may lean and still be read as level: 2 %. */
const mostLean = 0.02;
/** How far a glyph reaches above its line, in parts of its size; it reaches as far as the rest below. */
const ascent = 0.86;

/**
 * Places the glyphs of one showing of text, and moves the state behind it. Text that is not level – a watermark, a stamp – is not given.
 * @param shown glyphs of the library, and numbers: shifts in thousandths of the size
 */
export function placeGlyphs(
  shown: readonly unknown[],
  state: TextState,
  page: Matrix,
  content: number | null,
): Glyph[] {
  const { font, size, rise, scale } = state;
  if (!font || size === 0) return [];
  const matrix = combine(page, state.textMatrix);
  const [along, lean] = matrix;
  const isLevel = along !== 0 && Math.abs(lean) <= Math.abs(along) * mostLean && along * size > 0;
  const height = Math.abs(size * matrix[3]);
  const glyphs: Glyph[] = [];
  for (const item of shown) {
    if (typeof item === 'number') {
      const shift = (-item * size) / 1000;
      if (font.isVertical) state.y += shift;
      else state.x += shift * scale;
      continue;
    }
    const glyph = toGlyph(item);
    if (!glyph) continue;
    const advance = glyph.width * size * font.unit;
    const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    const text = font.isMapped ? characterOf(glyph.unicode) : unknown;
    if (font.isVertical) {
      const [x, y] = apply(matrix, state.x, state.y + rise);
      if (isLevel && text.trim() !== '') glyphs.push({ text, content, x: x - height / 2, y, width: height, height });
      state.y -= Math.abs(size) - spacing;
    } else {
      const [x, y] = apply(matrix, state.x, state.y + rise);
      const width = advance * scale * along;
      if (isLevel && text.trim() !== '') glyphs.push({ text, content, x, y: y - height * ascent, width, height });
      state.x += (advance + spacing) * scale;
    }
  }
  return glyphs;
}

function toGlyph(item: unknown): { unicode: string; width: number; isSpace: boolean } | null {
  if (typeof item !== 'object' || item === null || !('unicode' in item) || !('width' in item)) return null;
  const { unicode, width } = item;
  if (typeof unicode !== 'string' || typeof width !== 'number') return null;
  return { unicode, width, isSpace: 'isSpace' in item && item.isSpace === true };
}
