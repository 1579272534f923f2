import type { Basis, Result, Term } from '../checks/result';

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

export const sumOf = (of: Basis): Result => ({ is: 'sum', of, value: of.sum });
export const shareOf = (of: Basis, whole: Basis): Result => {
  return { is: 'share', of, in: whole, value: (of.sum / whole.sum) * 100 };
};
export const changeOf = (to: Basis, from: Basis): Result => {
  return { is: 'change', to, from, value: ((to.sum - from.sum) / from.sum) * 100 };
};
