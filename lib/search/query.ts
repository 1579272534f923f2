import { foldText, phraseTokens, type Run, splitRuns } from './tokens';

/** A word that somebody searches for, or a phrase that stood in quotes. */
export interface SearchWord {
  /** As it was typed, without its quotes. */
  typed: string;
  runs: readonly Run[];
  /** As the index has them, side by side; none where the word is too short to be looked for in texts. */
  tokens: readonly string[];
  /** The reporting year that the word names, such as `2023`, `2023年`. */
  year: number | null;
}

export interface SearchQuery {
  words: readonly SearchWord[];
  /** Why nothing, or not everything, can be looked for. */
  problem: 'empty' | 'noLetter' | 'tooLong' | 'tooManyWords' | 'tooShort' | null;
}

const longestQuery = 100;
const mostWords = 8;

const parts = /["“”„]([^"“”„]*)(?:["“”„]|$)|「([^」]*)(?:」|$)|[^\s"“”„「」]+/gu;
const yearWord = /^((?:19|20)\d\d)(?:年度?)?$/;

/**
 * Reads what was typed into the search box: words are separated by spaces and all have to be found; what stands in quotes is one phrase,
 * and a quote that is not closed ends with the text.
 */
export function parseSearch(typed: string): SearchQuery {
  const text = typed.trim();
  if (text === '') return { words: [], problem: 'empty' };
  if (text.length > longestQuery) return { words: [], problem: 'tooLong' };
  const words = Array.from(text.matchAll(parts), ([all, quoted, cornered]) => toWord(quoted ?? cornered ?? all));
  const told = words.filter(({ runs }) => runs.length > 0);
  if (told.length === 0) return { words: [], problem: 'noLetter' };
  if (told.length > mostWords) return { words: [], problem: 'tooManyWords' };
  return { words: told, problem: told.some(({ tokens }) => tokens.length === 0) ? 'tooShort' : null };
}

function toWord(typed: string): SearchWord {
  const folded = foldText(typed.trim());
  const runs = splitRuns(folded);
  const [, year] = yearWord.exec(folded) ?? [];
  return { typed: typed.trim(), runs, tokens: phraseTokens(runs), year: year === undefined ? null : Number(year) };
}
