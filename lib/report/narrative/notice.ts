import type { CheckedReport } from '../checks/compare';
import type { Basis, Result, Statement, Term } from '../checks/result';
import type { Section } from '../draft';
import type { QuantityKey } from './quantities';
import type { Sentence } from './sentences';

export type NoticeKind = 'narrative.figures' | 'narrative.parts' | 'narrative.ratio';

/** Something a narrative states that the figures do not bear out: worth a look, no verdict. */
export interface Notice {
  kind: NoticeKind;
  /** What it is about: the quantity that is stated, that has the parts, or that the percentage is of. */
  part: QuantityKey | 'list';
  statement: Statement;
}

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
  const unit = kind === 'narrative.ratio' ? 'percent' : 'count';
  return { kind, part, statement: { section, sentence: text, stated, unit, comesTo } };
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
