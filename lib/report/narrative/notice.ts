import type { CheckedReport, Term } from '../checks/compare';
import type { Section, SectionNumber } from '../draft';
import type { QuantityKey } from './quantities';
import type { Sentence } from './sentences';

export const noticeKinds = ['narrative.figures', 'narrative.parts', 'narrative.ratio'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a statement is held against: cells of the tables, or numbers that the narrative states itself, and their sum. */
export interface Basis {
  terms: readonly (Term | { stated: number })[];
  sum: number;
}

/** Something a narrative states that the figures do not bear out: worth a look, no verdict. */
export interface Notice {
  kind: NoticeKind;
  /** What it is about: the quantity that is stated, that has the parts, or that the percentage is of. */
  part: QuantityKey | 'list';
  section: SectionNumber;
  /** The sentence as printed. */
  sentence: string;
  /** The number, or the percentage without its sign, as the sentence states it. */
  stated: string;
  /** What the figures come to. */
  comesTo: Result;
}

/** A sum; or a percentage, of a part in a whole or of the change from one number to the next. */
export type Result =
  | { is: 'sum'; of: Basis; value: number }
  | { is: 'share'; of: Basis; in: Basis; value: number }
  | { is: 'change'; to: Basis; from: Basis; value: number };

export const sumOf = (of: Basis): Result => ({ is: 'sum', of, value: of.sum });
export const shareOf = (of: Basis, whole: Basis): Result => {
  return { is: 'share', of, in: whole, value: (of.sum / whole.sum) * 100 };
};
export const changeOf = (to: Basis, from: Basis): Result => {
  return { is: 'change', to, from, value: ((to.sum - from.sum) / from.sum) * 100 };
};

/** A report with its narrative. */
export interface NarratedReport extends CheckedReport {
  sections: readonly Section[];
}

export function noticeOf(
  kind: NoticeKind,
  part: Notice['part'],
  { section, text }: Sentence,
  stated: string,
  comesTo: Result,
): Notice {
  return { kind, part, section, sentence: text, stated, comesTo };
}

/** Adds up cells; null where one of them cannot be told, or all are blank. */
export function basisOf(terms: readonly Term[]): Basis | null {
  const isKnown = terms.every(({ state, value }) => state === 'blank' || value !== null);
  if (!isKnown || terms.every(({ value }) => value === null)) return null;
  return { terms, sum: terms.reduce((sum, { sign, value }) => sum + sign * (value ?? 0), 0) };
}

export const statedBasis = (...numbers: number[]): Basis => ({
  terms: numbers.map((stated) => ({ stated })),
  sum: numbers.reduce((sum, stated) => sum + stated, 0),
});
