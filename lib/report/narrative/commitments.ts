import { bigramsOf, similarityOf, splitSentences } from './similarity';

/**
 * Section 5 of a report, parted into the problems that it names and the improvements that it promises. The parting goes by the words that
 * reports use for the turn from one to the other, sentence by sentence; where no such word stands, nothing is parted.
 */
export interface PartedSection {
  problems: string[];
  measures: string[];
}

type Part = keyof PartedSection;

/** Headings and openings that say which part follows, until the next of them. */
const turns: readonly { part: Part; words: RegExp }[] = [
  {
    part: 'measures',
    words:
      /^(?:[（(]?[一二三四五六七八九十\d]+[)）.、．]?\s*)?(?:(?:主要)?(?:改进|整改|解决)(?:的)?(?:情况|措施|办法|方向|举措|打算)|(?:20\d\d年)?下一?步(?:工作)?(?:的)?(?:打算|计划|安排|措施|改进措施|思路)?|今后(?:工作)?(?:的)?(?:打算|计划|方向)?|工作(?:打算|计划))/u,
  },
  {
    part: 'measures',
    words:
      /(?:^|[，,；;。：:])(?:针对(?:以上|上述|这些|存在|此类)[^。；]{0,12}问题|为此|对此|下一?步|下一?阶段|今后|接下来|明年|20\d\d年[，,][^。；]{0,12}将)/u,
  },
  {
    part: 'problems',
    words:
      /^(?:[（(]?[一二三四五六七八九十\d]+[)）.、．]?\s*)?(?:(?:存在的?)?(?:主要|突出)?(?:问题|不足|困难|短板)|存在(?:的)?(?:主要)?(?:问题|不足|困难|短板))/u,
  },
  { part: 'problems', words: /(?:仍|还|尚|也)?存在(?:着)?[^。；]{0,24}(?:问题|不足|短板|差距|困难)/u },
];

/** A heading alone: it opens a part and is none of it. */
const heading = /^[^，。；！？]{1,24}$/u;

/**
 * Parts section 5 into problems and measures.
 * @returns null where it cannot be told which sentence is which: no measure is announced in words that reports use for it
 */
export function partCommitments(text: string): PartedSection | null {
  const parted: PartedSection = { problems: [], measures: [] };
  let part: Part = 'problems';
  for (const { text: sentence, opensParagraph } of splitSentences(text)) {
    const turn = turns.find(({ words }) => words.test(sentence));
    // “Problem; next, measure” in one paragraph: the next paragraph is a problem again.
    if (turn) part = turn.part;
    else if (opensParagraph && parted.measures.length > 0 && namesProblem.test(sentence)) part = 'problems';
    const isHeading = turn !== undefined && heading.test(sentence);
    if (!isHeading) parted[part].push(sentence);
  }
  return parted.measures.length === 0 ? null : parted;
}

/** Words by which a report owns to a weakness. */
const namesProblem =
  /(?:不够|不足|不强|不高|不及时|不到位|不齐|不一致|不平衡|有待|尚未|仍未|还没有|需要?进一步|需进一步|欠缺|缺乏|滞后|差距|情况仍然存在)/u;

/** Where in the next report the most similar wording stands. */
export interface SimilarSentence {
  section: 1 | 5;
  /** In section 5: whether it stands among the problems again. */
  isProblem: boolean;
  text: string;
  /** From 0 to 1. */
  similarity: number;
}

export interface Commitment {
  measure: string;
  /** Null where no sentence of the next report is worded alike. */
  similar: SimilarSentence | null;
}

/** Less alike than this, two sentences have little more in common than the language of offices. */
const similarEnough = 0.2;

interface Texts {
  1: string | null;
  5: string | null;
}

/** Looks in the next report for the sentence that is worded most like each measure. Wording only: no verdict on what was done. */
export function followCommitments(measures: readonly string[], next: Texts): Commitment[] {
  const parted = next[5] === null ? null : partCommitments(next[5]);
  const problems = new Set(parted?.problems);
  const candidates = ([1, 5] as const).flatMap((section) =>
    splitSentences(next[section] ?? '').map(({ text }) => ({
      section,
      text,
      isProblem: section === 5 && problems.has(text),
      bigrams: bigramsOf(text),
    })),
  );
  return measures.map((measure) => {
    const own = bigramsOf(measure);
    let similar: SimilarSentence | null = null;
    for (const { bigrams, ...sentence } of candidates) {
      const similarity = similarityOf(own, bigrams);
      if (similarity >= similarEnough && similarity > (similar?.similarity ?? 0)) similar = { ...sentence, similarity };
    }
    return { measure, similar };
  });
}
