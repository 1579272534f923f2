import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markDifferences, markSections } from './mark-differences';

const text = fc
  .array(fc.constantFrom('公', '开', '申', '请', '1', '20', '，', 'PDF', ' '), { maxLength: 30 })
  .map((parts) => parts.join(''));
const side = (pieces: ReturnType<typeof markDifferences>, without: 'removed' | 'added') =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map((piece) => piece.text)
    .join('');

describe('how a sentence became another', () => {
  test('a number changes as a whole, and words stay', () => {
    expect(markDifferences('全年新收12件，办结9件。', '全年新收103件，办结9件。')).toEqual([
      { kind: 'kept', text: '全年新收' },
      { kind: 'removed', text: '12' },
      { kind: 'added', text: '103' },
      { kind: 'kept', text: '件，办结9件。' },
    ]);
  });

  test('each side reads as it was printed', () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        const pieces = markDifferences(before, now);
        expect(side(pieces, 'added')).toBe(before);
        expect(side(pieces, 'removed')).toBe(now);
      }),
    );
  });
});

test('a section that one of the reports lacks is not compared', () => {
  const section = { number: 5 as const, heading: '五', text: '更新不够及时。' };
  const five = markSections([section], []).find(({ number }) => number === 5);
  expect(five).toMatchObject({ before: '更新不够及时。', now: null, repetition: null, rows: [] });
});
