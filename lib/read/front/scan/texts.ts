import type { Recognise, RecognisedWord } from '../../blocks';
import type { InkedCell } from './cells';
import type { RecognisedText } from './figures';
import type { PreparedPage } from './prepare-page';
import { Sheet } from './sheet';

/** Latin letters in brackets: a Chinese numeral in front of a label that was not recognised. */
const lostNumber = /^[(（]\s*[a-zA-Z]{1,3}\s*[)）]/;

/** Recognises the labels and other texts in cells; the lines of each are put into one, so that it is read as it would be spoken. */
export async function recogniseTexts(
  cells: readonly InkedCell[],
  { gray, letter }: PreparedPage,
  recognise: Recognise,
): Promise<Map<InkedCell, RecognisedText>> {
  const found = new Map<InkedCell, RecognisedText>();
  if (cells.length === 0) return found;
  const sheet = new Sheet(letter, letter * 0.8);
  for (const { lines } of cells) {
    const boxes = lines.map(({ box: { x, y, width, height } }) => ({
      x: x - 2,
      y: y - 2,
      width: width + 4,
      height: height + 4,
    }));
    sheet.addLine(boxes, letter * 0.15);
  }
  const words = sheet.sort(await recognise(sheet.encode(gray, 1), 'lines'), 1);
  cells.forEach((cell, index) => {
    const own = words[index] ?? [];
    const confidence = own.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, own.length);
    found.set(cell, { text: joinWords(own, letter).replace(lostNumber, ''), confidence: Math.floor(confidence) });
  });
  return found;
}

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
