/**
 * Words as the full-text index knows them. Chinese is written without spaces, and no tokenizer of SQLite finds a word of two characters in
 * it: each run of Chinese characters is therefore indexed as its pairs of neighbours (bigrams), closed by its last character, and found as
 * a phrase of pairs. Runs of other letters and digits are words as they stand.
 */

/** A stretch of Chinese characters, or of other letters and digits. */
export interface Run {
  text: string;
  isHan: boolean;
}

const plain = /[^\n -@[-~\u3001-\u301f\u4e00-\u9fff]/gu;
const runPattern = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['’](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;
const hanPattern = /^\p{Script=Han}/u;

/**
 * Text as it is compared: small letters, half-width digits, characters in place of their look-alikes. Never changes the length, so that a
 * place in the folded text is the same place in the original.
 */
export function foldText(text: string): string {
  return text.replace(plain, foldCharacter);
}

function foldCharacter(character: string): string {
  const folded = character.normalize('NFKC').toLowerCase();
  return folded.length === character.length ? folded : character;
}

/** The runs of folded text, in order. An apostrophe is part of no word: `Huai’an` is `huaian`. */
export function splitRuns(folded: string): Run[] {
  return Array.from(folded.matchAll(runPattern), ([run]) =>
    hanPattern.test(run) ? { text: run, isHan: true } : { text: run.replace(/['’]/g, ''), isHan: false },
  );
}

/** Overlapping pieces of a word; a word that is not longer is one piece. */
export function gramsOf(word: string, size: number): string[] {
  const characters = Array.from(word);
  if (characters.length <= size) return [word];
  return characters.slice(size - 1).map((_, at) => characters.slice(at, at + size).join(''));
}

/** The tokens that a text is indexed by, in order. */
export function toTokens(text: string): string[] {
  return splitRuns(foldText(text)).flatMap((run) => (run.isHan ? closedGrams(run.text, 2) : [run.text]));
}

/** Pieces of a word with its end, which keeps a phrase from running over into the next word. */
export function closedGrams(word: string, size: number): string[] {
  const characters = Array.from(word);
  const end = characters.slice(1 - size).join('');
  return characters.length < size ? [end] : [...gramsOf(word, size), end];
}

/**
 * The tokens that stand side by side where a word or phrase is. A single Chinese character at its end is left out, since pairs begin with
 * a character but do not end with it.
 * @returns none for what the index cannot find: a single character, or no letter at all
 */
export function phraseTokens(runs: readonly Run[]): string[] {
  const tokens = runs.flatMap((run, index) => {
    if (!run.isHan) return [run.text];
    if (index < runs.length - 1) return closedGrams(run.text, 2);
    return Array.from(run.text).length < 2 ? [] : gramsOf(run.text, 2);
  });
  return tokens.length === 1 && Array.from(tokens[0] ?? '').length < 2 ? [] : tokens;
}
