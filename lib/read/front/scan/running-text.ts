import type { Recognise, RecognisedWord } from '../../blocks';
import type { Box } from '../lattice';
import { opening } from '../pdf/join-tables';
import { unite } from './cells';
import { encodeGray, type Gray } from './picture';
import type { PreparedPage } from './prepare-page';
import { joinWords } from './texts';

/** A paragraph, or a line that is none, with its box in the prepared page. */
export interface ScannedText {
  text: string;
  box: Box;
}

/** Recognises the text around the tables of a page. */
export async function recogniseRunningText(
  { gray, letter, lattices, components }: PreparedPage,
  recognise: Recognise,
): Promise<ScannedText[]> {
  const tables = lattices.map(({ box }) => widen(box, letter * 0.15));
  const isOutside = ({ x, y }: Box) => !tables.some((box) => contains(box, x, y));
  if (!components.some((component) => component.height > letter * 0.5 && isOutside(component))) return [];
  const lines = groupLines(await recognise(encodeGray(without(gray, tables), 1), 'page'));
  return joinLines(
    lines.map((words) => ({ text: joinWords(words, letter), box: boxOf(words) })),
    letter,
    tables,
  );
}

function without({ values, width, height }: Gray, boxes: readonly Box[]): Gray {
  const left = Uint8Array.from(values);
  for (const box of boxes) {
    const [from, to] = [Math.max(0, Math.floor(box.x)), Math.min(width, Math.ceil(box.x + box.width))];
    const bottom = Math.min(height, Math.ceil(box.y + box.height));
    for (let y = Math.max(0, Math.floor(box.y)); y < bottom; y += 1) left.fill(255, y * width + from, y * width + to);
  }
  return { values: left, width, height };
}

const widen = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const contains = ({ x, y, width, height }: Box, across: number, down: number) =>
  across >= x && across <= x + width && down >= y && down <= y + height;

const boxOf = (words: readonly RecognisedWord[]): Box =>
  words.reduce((box: Box, word) => unite(box, word), words[0] ?? { x: 0, y: 0, width: 0, height: 0 });

function groupLines(words: readonly RecognisedWord[]): RecognisedWord[][] {
  const lines = new Map<number, RecognisedWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  return [...lines.values()];
}

/** A line that reaches the right edge goes on in the next, where that begins at the left edge and no table stands between. */
function joinLines(lines: readonly ScannedText[], letter: number, tables: readonly Box[]): ScannedText[] {
  const sorted = lines.filter(({ text }) => text !== '').toSorted((one, another) => one.box.y - another.box.y);
  const left = Math.min(...sorted.map(({ box }) => box.x));
  const right = Math.max(...sorted.map(({ box }) => box.x + box.width));
  const joined: ScannedText[] = [];
  let last: ScannedText | null = null;
  for (const line of sorted) {
    const before = joined.at(-1);
    const goesOn =
      last &&
      before &&
      last.box.x + last.box.width > right - letter * 2 &&
      line.box.x < left + letter &&
      line.box.y - last.box.y < letter * 3.5 &&
      !opening.test(line.text) &&
      !tables.some(({ y }) => last && y > last.box.y && y < line.box.y);
    if (goesOn) {
      before.text += line.text;
      before.box = unite(before.box, line.box);
    } else joined.push({ ...line });
    last = line;
  }
  return joined;
}
