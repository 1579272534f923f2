/**
 * How alike two sentences are, by their wording alone: which sentence of one year goes with which of another. It says nothing of what they mean.
 * Whether whole sections repeat each other is measured by `checks/shingles.ts`, which leaves figures out.
 */

/** The bigrams of a text, each with how often it occurs; layout, punctuation and width of characters do not count. */
export type Bigrams = ReadonlyMap<string, number>;

const unspoken = /[\p{P}\p{Z}\p{C}\p{S}]+/gu;

/** The characters of a text that say something. */
export function spokenCharacters(text: string): string[] {
  return [...text.normalize('NFKC').replace(unspoken, '')];
}

export function bigramsOf(text: string): Bigrams {
  const characters = spokenCharacters(text);
  const counts = new Map<string, number>();
  // One character alone is its own pair, so that it is like itself.
  const pairs =
    characters.length === 1 ? characters : characters.slice(1).map((_, at) => `${characters[at]}${characters[at + 1]}`);
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}

const sizeOf = (bigrams: Bigrams) => [...bigrams.values()].reduce((sum, count) => sum + count, 0);

/**
 * The share of bigrams that two texts have in common, from 0 to 1 (Dice: twice those in common over those of both).
 * @returns 0 where one of them says nothing
 */
export function similarityOf(one: Bigrams, other: Bigrams): number {
  const both = sizeOf(one) + sizeOf(other);
  if (both === 0 || one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const [pair, count] of one) common += Math.min(count, other.get(pair) ?? 0);
  return (2 * common) / both;
}

export interface TextSentence {
  /** As printed, with the mark at its end. */
  text: string;
  /** Whether it begins a paragraph. */
  opensParagraph: boolean;
}

const sentenceEnd = /(?<=[。！？；;!?][”’」』）)]*)(?![。！？；;!?”’」』）)])/u;

/** The sentences of a text as printed; those that say nothing are left out. */
export function splitSentences(text: string): TextSentence[] {
  return text.split(/\n+/).flatMap((paragraph) =>
    paragraph
      .split(sentenceEnd)
      .map((sentence) => sentence.trim())
      .filter((sentence) => spokenCharacters(sentence).length > 0)
      .map((sentence, index) => ({ text: sentence, opensParagraph: index === 0 })),
  );
}
