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

const oneSentence = /[^。！？；!?;]*[。！？；!?;]|[^。！？；!?;]+$/gu;
const needless = /[\s“”"]+/gu;
const aside = /\([^()]*\)/gu;
const clauseEnd = /[,、:;。!?]/u;
const digitGroup = /(\d),(?=\d{3}(?!\d))/gu;
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
      const plainParagraph = paragraph.normalize('NFKC').replace(needless, '').replace(digitGroup, '$1');
      if (!saysNumber.test(plainParagraph)) return [];
      const plainSentences = plainParagraph.match(oneSentence) ?? [];
      const printed = paragraph.match(oneSentence) ?? [];
      return plainSentences.flatMap((plain, at) => {
        const before = context;
        context += plain;
        if (!saysNumber.test(plain)) return [];
        const texts = plain.replace(aside, '').split(clauseEnd).filter(Boolean);
        const clauses = texts.map((clause, index) => ({ text: clause, before: texts.slice(0, index) }));
        // A character may have become the end of a sentence; then it is quoted as it was understood.
        const text = printed.length === plainSentences.length ? (printed[at] ?? plain).trim() : plain;
        return [{ section: number, text, plain, clauses, context: before }];
      });
    }),
  );
}
