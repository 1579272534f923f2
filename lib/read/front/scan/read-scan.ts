import type { Note } from '@/lib/report/draft';
import { type Place, readFigure } from '@/lib/report/figure';
import { type Block, type Grid, type GridCell, type Paragraph, type Recognise, unrecognised } from '../../blocks';
import { splitLine } from '../../tables/split-line';
import type { Box } from '../lattice';
import { fillCells, type InkedCell } from './cells';
import { type RecognisedText, recogniseFigures } from './figures';
import type { Picture } from './picture';
import { preparePage } from './prepare-page';
import { recogniseRunningText, type ScannedText } from './running-text';
import { recogniseTexts } from './texts';

/** A page to be recognised. */
export interface ScannedPage extends Picture {
  /** Counted from 1. */
  number: number;
  /** The size of the page in the units of its boxes; that of the pixels where absent. */
  shown?: { width: number; height: number };
}

/** Below this, a sign for nothing is not sure to be one. */
const leastConfidence = 80;

/**
 * Reads the picture of a page: the tables between its ruling lines, and the text around them. A figure is given only where two recognitions agree,
 * are sure, and fit the ink of its cell; a table without ruling lines is not read.
 * @returns blocks with boxes in the units of the page
 */
export async function readScan(scan: ScannedPage, recognise: Recognise): Promise<{ blocks: Block[]; notes: Note[] }> {
  const page = preparePage(scan);
  const tables = page.lattices.map((lattice) => ({ lattice, cells: fillCells(lattice, page) }));
  const inked = tables.flatMap(({ cells }) => cells);
  const texts = await recogniseTexts(
    inked.filter(({ holds }) => holds === 'text'),
    page,
    recognise,
  );
  const mayBeFigure = ({ holds }: InkedCell) => holds === 'figure' || holds === 'text';
  const figures = await recogniseFigures(
    inked.filter((cell) => mayBeFigure(cell) && !hasLetters(texts.get(cell))),
    page,
    recognise,
  );
  // Letters that a coarse scan has broken up look like digits.
  const left = inked.filter((cell) => cell.holds === 'figure' && cell.ink.length > 3 && !figures.has(cell));
  for (const [cell, text] of await recogniseTexts(left, page, recognise)) texts.set(cell, text);
  const placed = (box: Box) => placeOf(page.toGiven(box), scan);
  const grids = tables.map(({ lattice, cells }): Grid => {
    const rows: GridCell[][] = Array.from({ length: lattice.rows }, () => []);
    for (const own of cells) {
      const { row, column, rowSpan, columnSpan } = own.cell;
      rows[row]?.push({ ...say(own, texts, figures), place: placed(own.cell), row, column, rowSpan, columnSpan });
    }
    return { kind: 'grid', rows, place: placed(lattice.box) };
  });
  const paragraphs = toParagraphs(await recogniseRunningText(page, recognise), placed);
  const blocks = [...grids, ...paragraphs.blocks].toSorted((one, another) => topOf(one) - topOf(another));
  const lost = grids.flatMap(({ rows }) => rows.flat()).filter(({ text }) => text === unrecognised).length;
  const notes: Note[] = [];
  const where = { page: scan.number };
  if (lost > 0) notes.push({ code: 'figuresUncertain', severity: 'missing', values: { ...where, count: lost } });
  if (paragraphs.hasFigures) notes.push({ code: 'tableUnruled', severity: 'missing', values: where });
  return { blocks, notes };
}

function placeOf(box: Box, { number, width, height, shown = { width, height } }: ScannedPage): Place {
  const [across, down] = [shown.width / width, shown.height / height];
  return {
    kind: 'box',
    page: number,
    x: round(box.x * across),
    y: round(box.y * down),
    width: round(box.width * across),
    height: round(box.height * down),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

const hasLetters = (found: RecognisedText | undefined) => found !== undefined && /\p{Script=Han}/u.test(found.text);
const topOf = ({ place }: Block) => (place.kind === 'box' ? place.y : 0);

/** What a cell says; `unrecognised` where that is not certain. */
function say(
  cell: InkedCell,
  texts: ReadonlyMap<InkedCell, RecognisedText>,
  figures: ReadonlyMap<InkedCell, RecognisedText>,
): { text: string; confidence?: number } {
  if (cell.holds === 'blank') return { text: '' };
  if (cell.holds === 'dash') return { text: '—' };
  const figure = figures.get(cell);
  if (figure) return figure;
  const text = texts.get(cell);
  if (!text || !hasLetters(text) || isFigure(text)) return { text: unrecognised };
  return text;
}

/** A text that would be read as a figure or as a sign for none, though it was recognised only once and with letters. */
function isFigure({ text, confidence }: RecognisedText): boolean {
  const { state } = readFigure(text, 'amount');
  const isCount = readFigure(text, 'change').state === 'value';
  return state === 'value' || isCount || (state === 'blank' && confidence < leastConfidence);
}

/** Paragraphs without figures of a table: outside of ruling lines, nothing says which column a figure belongs to. */
function toParagraphs(
  texts: readonly ScannedText[],
  placed: (box: Box) => Place,
): { blocks: Paragraph[]; hasFigures: boolean } {
  let hasFigures = false;
  const blocks = texts.map(({ text, box }): Paragraph => {
    const paragraph: Paragraph = { kind: 'paragraph', text, place: placed(box) };
    const { kind } = splitLine(paragraph);
    if (kind !== 'row' && kind !== 'figure') return paragraph;
    hasFigures ||= kind === 'row';
    return { ...paragraph, text: text.replace(/\d[\d.,]*/g, unrecognised) };
  });
  return { blocks, hasFigures };
}
