import type { Recognise, RecognisedWord } from '../../blocks';
import { matchLabel } from '../../labels/match';
import type { Box } from '../lattice';
import type { InkedCell } from './cells';
import type { RecognisedText } from './figures';
import type { PreparedPage } from './prepare-page';
import { Sheet } from './sheet';

/** Latin letters in brackets: a Chinese numeral in front of a label that was not recognised. */
const lostNumber = /^[(（]\s*[a-zA-Z]{1,3}\s*[)）]/;

/** How much the lines are enlarged for a second and third look, where the first gave no label of the form. */
const otherLooks = [0.75, 1.5];

/**
 * Recognises the labels and other texts in cells; the lines of each are put into one, so that it is read as it would be spoken. What is no label
 * at first sight is looked at again in other sizes, and counts where it is one there.
 */
export async function recogniseTexts(
  cells: readonly InkedCell[],
  page: PreparedPage,
  recognise: Recognise,
): Promise<Map<InkedCell, RecognisedText>> {
  const found = await look(cells, page, recognise, 1);
  for (const scale of otherLooks) {
    const strange = cells.filter((cell) => !isLabel(found.get(cell)));
    for (const [cell, text] of await look(strange, page, recognise, scale)) if (isLabel(text)) found.set(cell, text);
  }
  return found;
}

const isLabel = (found: RecognisedText | undefined) =>
  found !== undefined && matchLabel(found.text)?.isMended === false;

async function look(
  cells: readonly InkedCell[],
  { gray, letter }: PreparedPage,
  recognise: Recognise,
  scale: number,
): Promise<Map<InkedCell, RecognisedText>> {
  const found = new Map<InkedCell, RecognisedText>();
  if (cells.length === 0) return found;
  const sheet = new Sheet(letter, letter * 0.8);
  for (const { lines } of cells)
    sheet.addLine(
      lines.map(({ box }) => widen(box)),
      letter * 0.15,
    );
  const words = sheet.sort(await recognise(sheet.encode(gray, scale), 'lines'), scale);
  cells.forEach((cell, index) => {
    const own = words[index] ?? [];
    const confidence = own.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, own.length);
    const text = joinWords(own, letter * scale).replace(lostNumber, '');
    found.set(cell, { text, confidence: Math.floor(confidence) });
  });
  return found;
}

const widen = ({ x, y, width, height }: Box): Box => ({ x: x - 2, y: y - 2, width: width + 4, height: height + 4 });

/** Words of a line as one text; Chinese letters stand without gaps, whatever the recognition took for words. */
export function joinWords(words: readonly RecognisedWord[], letter: number): string {
  const heights = words.map(({ height }) => height).toSorted((one, another) => one - another);
  const size = Math.max(letter, heights[Math.floor(heights.length / 2)] ?? 0);
  let text = '';
  let end = 0;
  for (const word of words) {
    const gap = word.x - end;
    const isLatin = /[\w.,]$/.test(text) && /^[\w.,]/.test(word.text);
    if (text !== '' && gap > size * (isLatin ? 0.3 : 1.1)) text += ' ';
    text += word.text;
    end = word.x + word.width;
  }
  return text;
}
