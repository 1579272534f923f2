import type { Recognise, RecognisedWord } from '../../blocks';
import type { Box } from '../lattice';
import { groupAcross, type InkedCell } from './cells';
import { isPoint } from './components';
import type { PreparedPage } from './prepare-page';
import { Sheet } from './sheet';

/** What was recognised in a cell. */
export interface RecognisedText {
  text: string;
  /** From 0 to 100. */
  confidence: number;
}

/** A figure counts only where both of its recognitions are at least so sure. */
const leastConfidence = 80;
/** The two pictures in which each figure is recognised: how high digits are in them, in pixels. Tesseract is surest between these. */
const renditions = [20, 28];
/** What is left around a figure, in pixels of the page. */
const margin = 3;

/**
 * Recognises what is in the cells that may hold figures, each twice in pictures that differ.
 * @returns the figures that both recognitions agree on and that fit their ink
 */
export async function recogniseFigures(
  cells: readonly InkedCell[],
  { gray, letter }: PreparedPage,
  recognise: Recognise,
): Promise<Map<InkedCell, RecognisedText>> {
  const found = new Map<InkedCell, RecognisedText>();
  if (cells.length === 0) return found;
  const readings: RecognisedText[][] = [];
  const heights = cells.flatMap(({ lines }) => lines[0]?.box.height ?? []).toSorted((one, another) => one - another);
  const usual = heights[Math.floor(heights.length / 2)] ?? letter;
  const sheet = new Sheet(usual * 1.5, usual * 0.7);
  for (const { lines } of cells)
    sheet.addLine(
      lines.map(({ box }) => widen(box)),
      letter,
    );
  for (const height of renditions) {
    const scale = height / usual;
    const words = sheet.sort(await recognise(sheet.encode(gray, scale), 'figures'), scale);
    readings.push(words.map(joinWords));
  }
  cells.forEach((cell, index) => {
    const [one, another] = [readings[0]?.[index], readings[1]?.[index]];
    if (!one || !another || one.text === '' || one.text !== another.text) return;
    const confidence = Math.min(one.confidence, another.confidence);
    if (confidence >= leastConfidence && fitsInk(one.text, cell, letter))
      found.set(cell, { text: one.text, confidence });
  });
  return found;
}

const widen = ({ x, y, width, height }: Box): Box => ({
  x: x - margin,
  y: y - margin,
  width: width + 2 * margin,
  height: height + 2 * margin,
});

const joinWords = (words: readonly RecognisedWord[]): RecognisedText => ({
  text: words.map(({ text }) => text).join(''),
  confidence: Math.floor(Math.min(...words.map(({ confidence }) => confidence))),
});

/** The widths of a digit and the distance between two, as shares of their height, in all usual fonts. */
const digit = { usualDistance: 0.75, farthest: 1, widest: 0.9, lowest: 0.75 };

/** Whether a text has as many digits as there are in the ink, at the distances of one number, and a point where there is one. */
function fitsInk(text: string, { lines, ink }: InkedCell, letter: number): boolean {
  const [line, ...more] = lines;
  if (!line || more.length > 0) return false;
  const { height } = line.box;
  if (/^[-—/]+$/.test(text)) return true;
  if (height < letter * 0.4) return false;
  const groups = groupAcross(line.ink.filter((piece) => piece.height >= height * digit.lowest));
  // What stands above or below a part of a digit has broken off it.
  const isApart = ({ x, width }: Box) => groups.every((group) => x >= group.x + group.width || x + width <= group.x);
  const small = ink.filter((piece) => piece.height < height * digit.lowest && isApart(piece));
  const points = small.filter((piece) => isPoint(piece, height));
  const separators = text.replace(/[^.,]/g, '').length;
  if (points.length !== separators || points.length < small.length) return false;
  const digits = text.replace(/[.,]/g, '');
  if (!/^\d+$/.test(digits)) return false;
  const expected = groups.reduce(
    (sum, { width }) => sum + (width <= height * digit.widest ? 1 : Math.round(width / (height * digit.usualDistance))),
    0,
  );
  if (expected !== digits.length) return false;
  const centres = groups.map(({ x, width }) => x + width / 2);
  const isClose = centres.every((centre, index) => {
    const before = centres[index - 1];
    return (
      before === undefined || separators > 0 || centre - before < height * digit.farthest || groups.length !== expected
    );
  });
  return isClose;
}
