import { type SQL, sql } from 'drizzle-orm';
import type { SearchWord } from '@/lib/search/query';
import { closedGrams, gramsOf, type Run } from '@/lib/search/tokens';
import { initialsGram, latinGram } from '../refresh-agency';

/** What FTS5 is asked for. Tokens are letters and digits only, so that nothing in them can mean anything else to it. */
const phrase = (tokens: readonly string[]): string => `"${tokens.join(' ')}"`;

/**
 * Reports whose name or text holds every word.
 * @param facets words of the facet column that all have to be there too
 * @returns null where no word is long enough to be looked for
 */
export function matchReports(words: readonly SearchWord[], facets: readonly string[]): string | null {
  const sought = words.filter(({ tokens }) => tokens.length > 0).map(({ tokens }) => phrase(tokens));
  if (sought.length === 0) return null;
  return [
    ...facets.map((token) => `facets : ${phrase([token])}`),
    ...sought.map((each) => `{name text} : ${each}`),
  ].join(' AND ');
}

/**
 * Texts that hold every word.
 * @returns null where no word is long enough to be looked for
 */
export function matchWords(words: readonly SearchWord[]): string | null {
  const sought = words.filter(({ tokens }) => tokens.length > 0).map(({ tokens }) => phrase(tokens));
  return sought.length === 0 ? null : sought.join(' AND ');
}

/**
 * Agencies that go by every word: a part of a name or alias in Chinese, of its pinyin, of the initials of its pinyin, or of the English name.
 * @returns null where no word can be looked for
 */
export function matchAgencies(words: readonly SearchWord[]): string | null {
  const terms = words.flatMap(({ runs }) => agencyTerms(runs));
  if (terms.length === 0) return null;
  const all = terms.map((term) => `(${term})`).join(' AND ');
  // Pinyin is typed with or without spaces between its syllables.
  const runs = words.flatMap((word) => word.runs);
  const isSpelt = runs.length > 1 && runs.every(({ isHan }) => !isHan);
  const [joined] = isSpelt ? agencyTerms([{ text: runs.map(({ text }) => text).join(''), isHan: false }]) : [];
  return joined ? `(${all}) OR (${joined})` : all;
}

function agencyTerms(runs: readonly Run[]): string[] {
  const han = runs.filter(({ isHan }) => isHan);
  const latin = runs.filter(({ isHan }) => !isHan).flatMap(({ text }) => latinTerm(text) ?? []);
  return [...(han.length > 0 ? [hanTerm(han)] : []), ...latin];
}

/** A single character at the end is the beginning of a pair. */
function hanTerm(runs: readonly Run[]): string {
  const last = Array.from(runs.at(-1)?.text ?? '');
  const tokens = [...runs.slice(0, -1).flatMap(({ text }) => closedGrams(text, 2)), ...gramsOf(last.join(''), 2)];
  return `han : ${phrase(tokens)}${last.length < 2 ? ' *' : ''}`;
}

function latinTerm(letters: string): string | null {
  if (letters.length < initialsGram) return null;
  const initials = `initials : ${phrase(gramsOf(letters, initialsGram))}`;
  return letters.length < latinGram ? initials : `${initials} OR latin : ${phrase(gramsOf(letters, latinGram))}`;
}

/** Ids of the agencies that an expression of `matchAgencies` finds. */
export const matchedAgencies = (match: string): SQL =>
  sql`SELECT rowid FROM agency_words WHERE agency_words MATCH ${match}`;
