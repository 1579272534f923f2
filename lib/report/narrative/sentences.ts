import type { Section, SectionNumber } from '../draft';

/** A piece of a sentence between two marks, without white space and remarks in brackets. */
export interface Clause {
  text: string;
  /** The clauses before it in the same sentence, the nearest last. */
  before: readonly string[];
}

export interface Sentence {
  section: SectionNumber;
  /** As printed. */
  text: string;
  clauses: readonly Clause[];
  /** What stands in brackets, as clauses of their own: parts of what stands before them. */
  asides: readonly string[];
}

const sentenceEnd = /(?<=[。！？；;])|\n/u;
const aside = /\(([^()]*)\)/gu;
const clauseEnd = /[,、:;。！？]/u;
const digitGroup = /(?<=\d),(?=\d{3}(?!\d))/gu;

/** The sentences of a narrative, with their clauses in half-width characters. */
export function listSentences(sections: readonly Section[]): Sentence[] {
  return sections.flatMap(({ number, text }) =>
    text.split(sentenceEnd).flatMap((printed) => {
      const plain = printed.normalize('NFKC').replace(/\s+/g, '').replace(digitGroup, '').replace(/[“”"]/g, '');
      if (!/\d/.test(plain)) return [];
      const asides = [...plain.matchAll(aside)].map(([, inner = '']) => inner);
      const texts = plain.replace(aside, '').split(clauseEnd).filter(Boolean);
      const clauses = texts.map((clause, index) => ({ text: clause, before: texts.slice(0, index) }));
      return [{ section: number, text: printed.trim(), clauses, asides }];
    }),
  );
}
