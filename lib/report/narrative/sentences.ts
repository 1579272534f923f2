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
  /** In half-width characters, without white space. */
  plain: string;
  clauses: readonly Clause[];
  /** What its paragraph, and the heading over it, says before it; in half-width characters. */
  context: string;
}

const sentenceEnd = /(?<=[。！？；;])/u;
const aside = /\([^()]*\)/gu;
const clauseEnd = /[,、:;。！？]/u;
const digitGroup = /(?<=\d),(?=\d{3}(?!\d))/gu;
/** A line of its own over a paragraph. */
const isHeading = /^[^。！？；;]{2,40}$/u;
/** Nothing else can be held against a figure. */
const saysNumber = /\d|所有|全部|未|没有|无/u;

/** The sentences of a narrative that say a number, or nought, with their clauses in half-width characters. */
export function listSentences(sections: readonly Section[]): Sentence[] {
  return sections.flatMap(({ number, text }) =>
    text.split('\n').flatMap((paragraph, index, paragraphs) => {
      const heading = paragraphs[index - 1] ?? '';
      let context = isHeading.test(heading) ? heading.normalize('NFKC') : '';
      return paragraph.split(sentenceEnd).flatMap((printed) => {
        const plain = printed.normalize('NFKC').replace(/\s+/g, '').replace(digitGroup, '').replace(/[“”"]/g, '');
        const before = context;
        context += plain;
        if (!saysNumber.test(plain)) return [];
        const texts = plain.replace(aside, '').split(clauseEnd).filter(Boolean);
        const clauses = texts.map((clause, index) => ({ text: clause, before: texts.slice(0, index) }));
        return [{ section: number, text: printed.trim(), plain, clauses, context: before }];
      });
    }),
  );
}
