import type { SearchWord } from './query';
import { foldText, type Run } from './tokens';

/** A piece of text; `isMarked` where it is what was searched for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

export interface Occurrence {
  start: number;
  end: number;
  /** Which of the words it is. */
  word: number;
}

const other = '(?!\\p{Script=Han})[\\p{L}\\p{N}]';
const between = (before: Run | undefined, run: Run) =>
  before === undefined ? '' : `[^\\p{L}\\p{N}]${before.isHan === run.isHan ? '+' : '*'}`;

function patternOf({ runs }: SearchWord): RegExp {
  const last = runs.at(-1);
  const isSilent = runs.length > 1 && last?.isHan === true && Array.from(last.text).length < 2;
  const sought = isSilent ? runs.slice(0, -1) : runs;
  const source = sought.map((run, index) => {
    // Letters of one word may be parted by an apostrophe that the index leaves out.
    const text = run.isHan ? run.text : Array.from(run.text).join("['’]?");
    const whole = run.isHan ? text : `(?<!${other})${text}(?!${other})`;
    return between(sought[index - 1], run) + whole;
  });
  return new RegExp(source.join(''), 'gu');
}

/** Where words stand in a text, in its order. */
export function findOccurrences(text: string, words: readonly SearchWord[]): Occurrence[] {
  const folded = foldText(text);
  return words
    .flatMap((sought, word) =>
      Array.from(folded.matchAll(patternOf(sought)), (match) => {
        return { start: match.index, end: match.index + match[0].length, word };
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A text in pieces, with the words marked; the pieces make up the text exactly. */
export function markWords(text: string, words: readonly SearchWord[]): Piece[] {
  return cut(text, findOccurrences(text, words), 0, text.length);
}

const before = 24;
const snippetLength = 110;

/**
 * The part of a text where most of the words stand, as pieces of the original text.
 * @returns the beginning of the text where none of the words stands in it
 */
export function makeSnippet(text: string, words: readonly SearchWord[]): Piece[] {
  const occurrences = findOccurrences(text, words);
  const start = bestStart(text, occurrences);
  const end = wholeCharacter(text, Math.min(text.length, start + snippetLength));
  const pieces = cut(text, occurrences, start, end);
  return [
    ...(start > 0 ? [{ text: '…', isMarked: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: '…', isMarked: false }] : []),
  ];
}

function bestStart(text: string, occurrences: readonly Occurrence[]): number {
  let best = { start: 0, words: 0 };
  for (const first of occurrences) {
    const start = startBefore(text, first.start);
    const inside = occurrences.filter((each) => each.start >= first.start && each.end <= start + snippetLength);
    const words = new Set(inside.map(({ word }) => word)).size;
    if (words > best.words) best = { start, words };
  }
  return best.start;
}

/** A little before a place: where a sentence begins, if one does. */
function startBefore(text: string, place: number): number {
  const from = Math.max(0, place - before);
  if (from === 0) return 0;
  const lead = text.slice(from, place);
  const sentence = Math.max(...['。', '；', '\n', '，'].map((sign) => lead.indexOf(sign)));
  const start = sentence === -1 ? from : from + sentence + 1;
  return wholeCharacter(text, start);
}

/** A place that is not between the two halves of a character. */
const wholeCharacter = (text: string, place: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(place)) ? place + 1 : place;

function cut(text: string, occurrences: readonly Occurrence[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const each of occurrences) {
    if (each.end <= at || each.start >= end) continue;
    const from = Math.max(each.start, at);
    const to = Math.min(each.end, end);
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    at = to;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), isMarked: false });
  return pieces;
}
