import { findOccurrences, makeSnippet, type Piece } from './marks';
import type { SearchWord } from './query';

/** Where in a report the words stand: a section, and the words in their sentence. */
export interface Passage<Number extends number> {
  section: Number;
  pieces: Piece[];
}

const most = 2;

/**
 * The sections that hold most of the words, in the order of the report, with the sentence around them.
 * @returns the beginning of the first section where no section holds any word, since the report was found by its name
 */
export function findPassages<Number extends number>(
  sections: readonly { number: Number; text: string }[],
  words: readonly SearchWord[],
): Passage<Number>[] {
  const ranked = sections
    .map((section) => {
      const found = findOccurrences(section.text, words);
      return { section, words: new Set(found.map(({ word }) => word)).size, count: found.length };
    })
    .sort((a, b) => b.words - a.words || b.count - a.count || a.section.number - b.section.number);
  const holding = ranked.filter((each) => each.words > 0).slice(0, most);
  const chosen = holding.length > 0 ? holding : ranked.filter(({ section }) => section.text.trim() !== '').slice(0, 1);
  return chosen
    .map(({ section }) => section)
    .sort((a, b) => a.number - b.number)
    .map(({ number, text }) => ({ section: number, pieces: makeSnippet(text, words) }));
}
