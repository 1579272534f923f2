import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followCommitments, partCommitments } from './commitments';
import { splitSentences } from './similarity';

const chinese = fc
  .array(fc.constantFrom('公', '开', '申', '请', '年', '报', '1', '2', '。', '；', '，', '\n'), { maxLength: 40 })
  .map((characters) => characters.join(''));

describe('section 5, parted into problems and measures', () => {
  test.each([
    [
      'in one paragraph',
      '取得一定的成效，但仍存在一定差距。如规范性还有待提高等。针对存在问题，下一步，将抓好以下工作：一是梳理流程。二是加强培训。',
      2,
      2,
    ],
    [
      'by the year that follows',
      '2023年，存在的主要问题和不足：一是页面设置不够优化；二是参与力度需进一步加强。\n2024年，我办将采取以下改进措施：一是升级改造；二是加大宣传。',
      2,
      2,
    ],
    ['by headings', '（一）主要问题\n更新不够及时。\n（二）改进措施\n明确责任人。', 1, 1],
    ['problem and measure by turns', '更新不够及时；下一步明确责任人。\n解读不够直观；下一步多用图表。', 2, 2],
  ])('%s', (_, text, problems, measures) => {
    const parted = partCommitments(text);
    expect(parted?.problems).toHaveLength(problems);
    expect(parted?.measures).toHaveLength(measures);
    expect(parted?.measures.join('')).not.toContain('不够');
  });

  test('is left whole where no word says where the measures begin', () => {
    expect(partCommitments('一是政务公开功能作用需进一步加强；二是依申请公开工作规范性需进一步提升。')).toBeNull();
    expect(partCommitments('')).toBeNull();
  });

  test('loses no sentence but headings', () => {
    fc.assert(
      fc.property(chinese, (text) => {
        const whole = `${text}\n下一步，加强培训。`;
        const parted = partCommitments(whole);
        expect([...(parted?.problems ?? []), ...(parted?.measures ?? [])].sort()).toEqual(
          splitSentences(whole)
            .map((sentence) => sentence.text)
            .sort(),
        );
      }),
    );
  });
});

describe('a measure beside the next report', () => {
  const measure = '下一步明确每个栏目的责任人和更新周期。';

  test('goes with the sentence worded most like it, and says whether that owns to the problem again', () => {
    const done = followCommitments([measure], {
      1: '培训一次。每个栏目都明确了责任人和更新周期，逾期提醒。',
      5: '解读不够直观；下一步多用图表。',
    });
    expect(done[0]?.similar).toMatchObject({ section: 1, isProblem: false });
    const again = followCommitments(['下一步更新部分栏目。'], {
      1: null,
      5: '部分栏目更新不够及时；下一步多用图表。',
    });
    expect(again[0]?.similar).toMatchObject({ section: 5, isProblem: true });
  });

  test('goes with none where nothing is worded alike', () => {
    expect(followCommitments([measure], { 1: '培训一次。', 5: null })).toEqual([{ measure, similar: null }]);
  });
});
