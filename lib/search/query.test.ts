import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearch } from './query';

const typed = (text: string) => parseSearch(text).words.map((word) => word.typed);

describe('what is typed into the search box', () => {
  test('is words between spaces, and phrases between quotes of any kind', () => {
    expect(typed('宿迁　信访 “依法 公开” "a b" 「行政复议」')).toEqual([
      '宿迁',
      '信访',
      '依法 公开',
      'a b',
      '行政复议',
    ]);
    expect(typed('"not closed')).toEqual(['not closed']);
  });

  test('may name a year', () => {
    expect(parseSearch('宿迁 2023 2022年 2021年度 12345').words.map(({ year }) => year)).toEqual([
      null,
      2023,
      2022,
      2021,
      null,
    ]);
  });

  test.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['%_*"', 'noLetter'],
    ['水', 'tooShort'],
    ['a', 'tooShort'],
    ['信访 水', 'tooShort'],
    ['x'.repeat(101), 'tooLong'],
    ['一二 三四 五六 七八 九十 甲乙 丙丁 戊己 庚辛', 'tooManyWords'],
    ['信访', null],
  ])('“%s” has the problem %s', (text, problem) => {
    expect(parseSearch(text).problem).toBe(problem);
  });

  test('is never refused by accident', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const { words, problem } = parseSearch(text);
        expect(problem === null ? words.length : 1).toBeGreaterThan(0);
      }),
    );
  });
});
