import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOccurrences } from './marks';
import { parseSearch } from './query';
import { foldText, toTokens } from './tokens';

const han = fc.string({ unit: fc.constantFrom(...'政府信息公开申请宿迁𠮷'), minLength: 1, maxLength: 6 });
const latin = fc.constantFrom('2023', 'abc', 'Huai’an', 'ＰＤＦ', '１２３４５');
const sign = fc.constantFrom('，', '。', ' ', '\n', '“', '%', '*');
const text = fc.array(fc.oneof(han, latin, sign), { maxLength: 12 }).map((parts) => parts.join(''));

/** Whether tokens stand side by side in others, as the index finds a phrase. */
function holds(tokens: readonly string[], phrase: readonly string[]): boolean {
  return tokens.some((_, at) => phrase.every((token, index) => tokens[at + index] === token));
}

describe('tokens of a text', () => {
  test('are the pairs of Chinese characters, closed by the last one, and other words as they stand', () => {
    expect(toTokens('收到申请１２件，见Huai’an PDF')).toEqual([
      '收到',
      '到申',
      '申请',
      '请',
      '12',
      '件',
      '见',
      'huaian',
      'pdf',
    ]);
  });

  test('hold no space, quote or sign that would mean something to the index', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        for (const token of toTokens(any)) expect(token).toMatch(/^[\p{L}\p{N}\p{Script=Han}]+$/u);
      }),
    );
  });

  test('every piece of two or more Chinese characters is found, wherever it stands', () => {
    fc.assert(
      fc.property(text, han, text, (before, word, after) => {
        fc.pre(Array.from(word).length > 1);
        const [sought] = parseSearch(word).words;
        expect(holds(toTokens(before + word + after), sought?.tokens ?? ['none'])).toBe(true);
      }),
    );
  });

  test('a word of Chinese characters is found nowhere else', () => {
    fc.assert(
      fc.property(text, han, (any, word) => {
        fc.pre(Array.from(word).length > 1);
        const [sought] = parseSearch(word).words;
        expect(holds(toTokens(any), sought?.tokens ?? [])).toBe(foldText(any).includes(word));
      }),
    );
  });

  test('what the index finds is what is marked', () => {
    fc.assert(
      fc.property(text, fc.oneof(han, latin), fc.oneof(han, latin, fc.constant('')), (any, first, second) => {
        const { words } = parseSearch(`"${first}${second}"`);
        const [sought] = words;
        fc.pre(sought !== undefined && sought.tokens.length > 0);
        expect(findOccurrences(any, words).length > 0).toBe(holds(toTokens(any), sought?.tokens ?? []));
      }),
    );
  });
});

test('folding keeps every place', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (any) => foldText(any).length === any.length));
});
