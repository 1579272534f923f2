import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTexts } from './align-texts';
import { bigramsOf, similarityOf, splitSentences } from './similarity';

const like = (one: string, other: string) => similarityOf(bigramsOf(one), bigramsOf(other));
const chinese = fc
  .array(fc.constantFrom('公', '开', '申', '请', '年', '报', '1', '2', '。', '；', '，', '\n'), { maxLength: 40 })
  .map((characters) => characters.join(''));

describe('similarity of wording', () => {
  test('is 1 for the same words whatever the layout and the width of characters, 0 for none in common', () => {
    expect(like('办结 12 件。', '办结１２件')).toBe(1);
    expect(like('办结', '公开')).toBe(0);
    expect(like('', '公开')).toBe(0);
    expect(like('件', '件')).toBe(1);
  });

  test('is the same both ways, and from 0 to 1', () => {
    fc.assert(
      fc.property(chinese, chinese, (one, other) => {
        const value = like(one, other);
        expect(value).toBe(like(other, one));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('sentences end with their mark, and say where paragraphs begin', () => {
    expect(splitSentences('（一）公开。办结3件；转1件。\n“好。”完')).toEqual([
      { text: '（一）公开。', opensParagraph: true },
      { text: '办结3件；', opensParagraph: false },
      { text: '转1件。', opensParagraph: false },
      { text: '“好。”', opensParagraph: true },
      { text: '完', opensParagraph: false },
    ]);
  });
});

describe('two texts beside each other', () => {
  test('sentences that go together stand together, the others alone', () => {
    const rows = alignTexts(
      '通过网站发布信息648条。旧的一句话说完。培训一次。',
      '通过网站发布信息202条。培训一次。又建了一个台账。',
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['changed', 'removed', 'same', 'added']);
  });

  test('lose no sentence of either, and keep their order', () => {
    fc.assert(
      fc.property(chinese, chinese, (before, now) => {
        const rows = alignTexts(before, now);
        expect(rows.flatMap((row) => row.before ?? [])).toEqual(splitSentences(before));
        expect(rows.flatMap((row) => row.now ?? [])).toEqual(splitSentences(now));
      }),
    );
  });

  test('a text beside itself has not changed', () => {
    fc.assert(fc.property(chinese, (text) => alignTexts(text, text).every(({ kind }) => kind === 'same')));
  });
});
