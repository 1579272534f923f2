import { describe, expect, test } from 'vitest';
import { reportsOf } from './corpus/case';
import { developmentCases } from './corpus/development';
import { heldOutCases } from './corpus/held-out';
import { addScores, measure, precisionOf, recallOf } from './measure';
import { observe } from './observe';
import { isPercentOf } from './rounding';

describe('a narrative', () => {
  test.each(developmentCases)('$sentence', (example) => {
    const { report, lastYear } = reportsOf(example);
    const refuted = observe(report, lastYear).filter(({ holds }) => !holds);
    expect(refuted.map(({ kind, part }) => `${kind} ${part}`)).toEqual(example.due);
  });
});

test.each([
  ['33.9', 258, 761, true],
  ['4.34', 35, 805, true],
  ['4.35', 35, 805, true],
  ['4.36', 35, 805, false],
  ['100', 7, 7, true],
  ['1.05', 39, 3607, false],
  ['50', 0, 0, false],
])('%s %% of %i in %i: %s', (percent, numerator, denominator, isTrue) => {
  expect(isPercentOf(percent, numerator, denominator)).toBe(isTrue);
});

test('of the notices on sentences that the rules were not made by, 95 in 100 are right at least', () => {
  const scores = measure(heldOutCases).scores;
  for (const [kind, score] of scores) expect(precisionOf(score), kind).toBeGreaterThanOrEqual(0.95);
  expect(recallOf(addScores(scores.values()))).toBeGreaterThanOrEqual(0.9);
});
