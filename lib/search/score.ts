import { findOccurrences } from './marks';
import type { SearchWord } from './query';

/** The usual constants of BM25: how soon more of a word stops counting, and how much a long text is held against it. */
const saturation = 1.2;
const lengthWeight = 0.75;

/**
 * How well texts match, by BM25 among themselves; every word weighs the same, since all of them are in every text.
 * @param texts what each hit says
 * @returns a score for each text
 */
export function scoreTexts(texts: readonly string[], words: readonly SearchWord[]): number[] {
  const average = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
  return texts.map((text) => {
    const counts = words.map(() => 0);
    for (const { word } of findOccurrences(text, words)) counts[word] = (counts[word] ?? 0) + 1;
    const norm = saturation * (1 - lengthWeight + (lengthWeight * text.length) / Math.max(1, average));
    return counts.reduce((sum, count) => sum + (count * (saturation + 1)) / (count + norm), 0);
  });
}
