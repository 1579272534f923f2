import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSnippet, markWords } from './marks';
import { findPassages } from './passages';
import { parseSearch } from './query';
import { scoreTexts } from './score';

const show = (pieces: readonly { text: string; isMarked: boolean }[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const { words } = parseSearch('信访 申请');

describe('marking', () => {
  test('shows the original text, with what was searched for marked in it', () => {
    expect(show(markWords('受理<信访>类申请３件', words))).toBe('受理<[信访]>类[申请]３件');
    expect(show(markWords('ＰＤＦ与PDFs', parseSearch('pdf').words))).toBe('[ＰＤＦ]与PDFs');
  });

  test('loses nothing of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 20 }), (text, typed) => {
        const pieces = markWords(text + typed, parseSearch(typed).words);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text + typed);
      }),
    );
  });
});

describe('a snippet', () => {
  test('is the part where most of the words stand, with what is left out marked by dots', () => {
    const text = `信访工作。${'甲'.repeat(300)}。办理信访类申请若干件。${'乙'.repeat(300)}`;
    expect(show(makeSnippet(text, words))).toMatch(/^…办理\[信访\]类\[申请\]若干件。乙+…$/);
  });

  test('of a text without the words is its beginning', () => {
    expect(show(makeSnippet('没有', words))).toBe('没有');
  });

  test('is never half a character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('𠮷', '信访', '甲'), { minLength: 80 }), (parts) => {
        for (const { text } of makeSnippet(parts.join(''), words))
          expect(text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
      }),
    );
  });
});

test('passages are the two sections that hold most of the words, in the order of the report', () => {
  const sections = [
    { number: 1, text: '申请' },
    { number: 2, text: '没有' },
    { number: 3, text: '信访申请' },
    { number: 5, text: '申请，申请' },
  ];
  expect(findPassages(sections, words).map(({ section }) => section)).toEqual([3, 5]);
  expect(findPassages([{ number: 2, text: '没有' }], words)).toMatchObject([{ section: 2 }]);
});

test('a text scores higher the more of the words it has, and the shorter it is', () => {
  const [often = 0, once = 0, long = 0] = scoreTexts(
    ['信访信访申请', '信访申请某某', `信访申请${'某'.repeat(99)}`],
    words,
  );
  expect(often).toBeGreaterThan(once);
  expect(once).toBeGreaterThan(long);
});
