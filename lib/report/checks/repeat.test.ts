import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeat } from './repeat';
import { shareOf, shinglesOf, sketchOf } from './shingles';
import { alone, reportWith, sectionOf } from './test-report';

const sentences = [
  '窗口工作人员把常见的问题和办理的步骤编成小册子放在大厅里供来访的人取阅。',
  '每个月的第一个星期由各科室轮流检查栏目是否按时更新并把结果写进台账。',
  '对内容说不清楚的来信先打电话问明白需要什么材料再决定是否请对方补充。',
  '文件起草的时候就写明能不能公开以及不能公开的理由随稿件一起送审。',
  '请居民代表来座谈听取他们对网站栏目和查询方式的看法并逐条答复。',
  '新来的同志先跟着老同志学习怎样写答复书以及怎样计算办理期限。',
];
const text = sentences.join('\n');
const other = [
  '图书馆和档案馆的查阅点添置了自助查询设备，方便没有电脑的老人。',
  '宣传册改用大字排版，并且配上图画和问答，发到每一个村民小组。',
  '网站的检索功能换成了新的，输入两个字就能找到有关的文件和表格。',
  '对已经失效的文件加盖标记，同时保留原来的链接，免得找不到出处。',
  '楼道里的公开栏每个季度更换一次，旧的内容拍照存档，供以后核对。',
  '工作人员外出巡查时带上平板，当场为老人查找低保和医保的办事指南。',
  '与信访、热线等部门约定了转办的办法，避免同一件事情来回跑几次。',
].join('');

const find = (now: string, last: string | null, similar: string[] = []) =>
  repeat.find(reportWith({ sections: [sectionOf(5, now)] }), {
    ...alone,
    lastYear: last === null ? null : reportWith({ year: 2022, sections: [sectionOf(5, last)] }),
    similar: similar.map((text, index) => ({ agency: `agency-${index}`, year: 2023, section: 5, text })),
  });

describe('a section that repeats', () => {
  test('last year’s is told, with how much of it', () => {
    expect(find(text, text)).toMatchObject([
      { part: 'lastYear.5', outcome: 'notice', evidence: { of: { agency: null, year: 2022 }, share: 1 } },
    ]);
  });

  test('also with other numbers, marks and line breaks', () => {
    const set = sentences
      .map((sentence, index) => `${index + 1}. ${sentence.replace('。', '；')} （12.5%），`)
      .join(' ');
    const [finding] = find(set, text);
    expect(finding?.evidence).toMatchObject({ is: 'repeat' });
    expect(finding?.outcome).toBe('notice');
  });

  test('and not told where half of it is new', () => {
    const half = [...sentences.slice(0, 3), other].join('');
    expect(find(half, text)).toMatchObject([{ outcome: 'pass' }]);
    expect(find(other, text)).toMatchObject([{ outcome: 'pass', evidence: { share: 0 } }]);
  });

  test('another agency’s is told of the one that is the most alike', () => {
    const near = sentences.slice(0, 5).join('');
    expect(find(text, null, [other, near, text])).toMatchObject([
      { part: 'agency.5', outcome: 'notice', evidence: { of: { agency: 'agency-2', year: 2023 } } },
    ]);
  });

  test('says nothing of a few words', () => {
    expect(find('全年没有收取信息处理费。', '全年没有收取信息处理费。')).toEqual([]);
  });

  test('is another finding when either text changes', () => {
    const textsOf = (now: string, last: string) => find(now, last)[0]?.evidence;
    expect(textsOf(text, text)).toEqual(textsOf(text, text));
    expect(textsOf(text, `${text}加。`)).not.toEqual(textsOf(text, text));
  });
});

describe('the sketch of a text', () => {
  test('is of its smallest shingles, in order', () => {
    const sketch = sketchOf(text);
    expect(sketch).toHaveLength(8);
    expect(sketch).toEqual(sketch.toSorted((one, another) => one - another));
    expect(sketch.every((hash) => shinglesOf(text).slots.includes(hash))).toBe(true);
    expect(sketchOf('短')).toEqual([]);
  });

  test('leads from a text to one that is nearly the same, and to no other', () => {
    const shared = (one: string, another: string) => sketchOf(one).filter((hash) => sketchOf(another).includes(hash));
    expect(shared(text, text.replace('小册子', '折页'))).not.toHaveLength(0);
    expect(shared(text, text.replace('小册子', '折页')).length).toBeGreaterThanOrEqual(3);
    expect(shared(text, other)).toEqual([]);
  });

  test('shingles of a text are those of its parts, wherever they stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: 6 }), (order) => {
        const [whole, longer] = [shinglesOf(order.join('')), shinglesOf(`${other}${order.join('')}`)];
        expect(longer.size).toBeGreaterThan(whole.size);
        expect(shareOf(whole, longer)).toBe(1);
        expect(shareOf(longer, whole)).toBeLessThan(1);
      }),
      { numRuns: 10 },
    );
  });
});
