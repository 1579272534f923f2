import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OptionalContentConfig } from 'pdfjs-dist/types/src/display/optional_content_config';
import { type Box, isWithin } from '../lattice';
import { type Font, loadFonts } from './fonts';
import { type Glyph, placeGlyphs, type TextState } from './glyphs';
import { apply, combine, identity, type Matrix, toMatrix, toNumbers } from './matrix';
import { addPath, type Drawing } from './paths';
import type { Tags } from './tagged-tables';

/** Everything that is drawn on a page, in points from its upper left corner. */
export interface PageMarks extends Drawing {
  page: number;
  width: number;
  height: number;
  /** Visible text, in the order of drawing. */
  glyphs: Glyph[];
  pictures: Box[];
  /** What the document itself says about the structure of its text. */
  tags: Tags | null;
}

interface State extends TextState {
  matrix: Matrix;
  /** Whether what is filled, text too, is filled with white. */
  isWhite: boolean;
}

const startOfText = { textMatrix: identity, x: 0, y: 0, lineX: 0, lineY: 0 };
const startState = {
  ...startOfText,
  font: null,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  isVisible: true,
  isWhite: false,
};

const strokes: ReadonlySet<unknown> = new Set([OPS.stroke, OPS.closeStroke]);
const fills: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill]);
const both: ReadonlySet<unknown> = new Set([
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const pictureOps: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
]);
/** Modes of text that show nothing: the words that a scanner's software lays under its picture. */
const invisibleModes: ReadonlySet<number> = new Set([3, 7]);

/** Reads what is drawn on a page. */
export async function readMarks(page: PDFPageProxy, layers: OptionalContentConfig): Promise<PageMarks> {
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = await loadFonts(page, fnArray, argsArray);
  const marks: PageMarks = {
    page: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    glyphs: [],
    horizontal: [],
    vertical: [],
    filled: [],
    shapes: [],
    pictures: [],
    tags: await page.getStructTree(),
  };
  const pen = new Pen(marks, toMatrix(viewport.transform) ?? identity, fonts, layers);
  fnArray.forEach((op, index) => {
    const args: unknown = argsArray[index];
    pen.draw(op, Array.isArray(args) ? args : []);
  });
  return marks;
}

/** Follows the drawing of a page as a viewer would. */
class Pen {
  private state: State;
  private readonly saved: State[] = [];
  /** The open pieces of marked content: their numbers, and whether they are layers that are switched off. */
  private readonly open: { content: number | null; isHidden: boolean }[] = [];

  constructor(
    private readonly marks: PageMarks,
    private readonly start: Matrix,
    private readonly fonts: ReadonlyMap<unknown, Font>,
    private readonly layers: OptionalContentConfig,
  ) {
    this.state = { ...startState, matrix: start };
  }

  draw(op: number, args: readonly unknown[]): void {
    const { state } = this;
    const [first, second] = args;
    const value = typeof first === 'number' ? first : 0;
    switch (op) {
      case OPS.save:
        this.saved.push({ ...state });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.state = this.saved.pop() ?? state;
        break;
      case OPS.transform:
        this.transform(args);
        break;
      case OPS.paintFormXObjectBegin:
        this.saved.push({ ...state });
        this.transform(first);
        break;
      case OPS.beginAnnotation:
        this.saved.push({ ...state });
        this.state = { ...startState, matrix: this.start };
        this.transform(args[2]);
        this.transform(args[3]);
        break;
      case OPS.beginMarkedContent:
        this.open.push({ content: null, isHidden: false });
        break;
      case OPS.beginMarkedContentProps:
        this.open.push({
          content: typeof second === 'number' ? second : null,
          isHidden: first === 'OC' && !this.layers.isVisible(second),
        });
        break;
      case OPS.endMarkedContent:
        this.open.pop();
        break;
      case OPS.beginText:
        Object.assign(state, startOfText);
        break;
      case OPS.setFont:
        state.font = this.fonts.get(first) ?? null;
        state.size = typeof second === 'number' ? second : 0;
        break;
      case OPS.setFillRGBColor:
        state.isWhite = first === '#ffffff';
        break;
      case OPS.setGState:
        this.setFontOf(first);
        break;
      case OPS.setTextMatrix:
        Object.assign(state, startOfText, { textMatrix: toMatrix(first) ?? toMatrix(args) ?? identity });
        break;
      case OPS.setCharSpacing:
        state.characterSpacing = value;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = value;
        break;
      case OPS.setHScale:
        state.scale = value / 100;
        break;
      case OPS.setLeading:
        state.leading = -value;
        break;
      case OPS.setTextRise:
        state.rise = value;
        break;
      case OPS.setTextRenderingMode:
        state.isVisible = !invisibleModes.has(value);
        break;
      case OPS.setLeadingMoveText:
        state.leading = typeof second === 'number' ? second : 0;
        this.moveText(value, state.leading);
        break;
      case OPS.moveText:
        this.moveText(value, typeof second === 'number' ? second : 0);
        break;
      case OPS.nextLine:
        this.moveText(0, state.leading);
        break;
      case OPS.showText:
        this.showText(first);
        break;
      case OPS.constructPath:
        this.drawPath(first, second);
        break;
      default:
        if (pictureOps.has(op)) this.addPicture();
    }
  }

  private transform(matrix: unknown): void {
    const inner = toMatrix(matrix);
    if (inner) this.state.matrix = combine(this.state.matrix, inner);
  }

  private moveText(x: number, y: number): void {
    const { state } = this;
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  }

  private setFontOf(settings: unknown): void {
    if (!Array.isArray(settings)) return;
    for (const setting of settings)
      if (Array.isArray(setting) && setting[0] === 'Font' && Array.isArray(setting[1]))
        this.draw(OPS.setFont, setting[1]);
  }

  private showText(shown: unknown): void {
    if (!Array.isArray(shown)) return;
    const content = this.open.findLast((piece) => piece.content !== null)?.content ?? null;
    const glyphs = placeGlyphs(shown, this.state, this.state.matrix, content);
    if (!this.state.isVisible || this.isHidden()) return;
    this.marks.glyphs.push(...(this.state.isWhite ? glyphs.filter((glyph) => this.isOnDark(glyph)) : glyphs));
  }

  /** White text is seen where something dark was filled before. */
  private isOnDark(glyph: Glyph): boolean {
    return this.marks.filled.findLast((area) => isWithin(glyph, area))?.isWhite === false;
  }

  private isHidden(): boolean {
    return this.open.some(({ isHidden }) => isHidden);
  }

  private drawPath(painting: unknown, data: unknown): void {
    const stroke = strokes.has(painting) || both.has(painting);
    const fill = fills.has(painting) || both.has(painting);
    if (!(stroke || fill) || !Array.isArray(data) || this.isHidden()) return;
    const before = this.marks.filled.length;
    addPath(this.marks, toNumbers(data[0]), this.state.matrix, { stroke, fill, isWhite: this.state.isWhite });
    for (const area of this.marks.filled.slice(before)) this.cover(area);
  }

  /** What is painted over can no longer be read. */
  private cover(area: Box): void {
    const { marks } = this;
    const isCovered = (glyph: Glyph) => isWithin(glyph, area);
    if (marks.glyphs.some(isCovered)) marks.glyphs = marks.glyphs.filter((glyph) => !isCovered(glyph));
  }

  private addPicture(): void {
    const [x, y] = apply(this.state.matrix, 0, 0);
    const [right, bottom] = apply(this.state.matrix, 1, 1);
    const width = Math.abs(right - x);
    const height = Math.abs(bottom - y);
    if (!this.isHidden()) this.marks.pictures.push({ x: Math.min(x, right), y: Math.min(y, bottom), width, height });
  }
}
