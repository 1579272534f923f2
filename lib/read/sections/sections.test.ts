import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SectionNumber } from '@/lib/report/draft';
import { readDecoded } from '../front/read-decoded';
import { readSource } from '../read-document';
import { findHeading, isSectionHeading } from './headings';

const read = (text: string, fileName = 'report.txt') =>
  readSource(readDecoded(Buffer.from(text), { fileName }), []).sections;
const title = '某县水利局2023年政府信息公开工作年度报告';

/** The wordings of each section, those of the form first. */
const wordings: Readonly<Record<SectionNumber, readonly string[]>> = {
  1: ['总体情况', '总 体 情 况', '基本情况', '概述', '政府信息公开工作总体情况', '2023年总体情况', '總體情況'],
  2: ['主动公开政府信息情况', '主动公开信息情况', '主动公开政府信息的情况', '本年度主动公开政府信息情况'],
  3: ['收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况', '收到和处理信息公开申请情况'],
  4: [
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '因信息公开申请行政复议、提起行政诉讼的情况',
    '政府信息公开行政复议和行政诉讼情况',
  ],
  5: [
    '存在的主要问题及改进情况',
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的问题及改进措施',
    '存在问题和改进措施',
    '存在的主要问题和下一步工作打算',
    '工作中存在的困难、问题及改进措施',
    '存在的不足及下一步改进措施',
  ],
  6: ['其他需要报告的事项', '需要报告的其他事项', '其它需要报告的事项', '需要说明和报告的其他事项'],
};
const numbers = [1, 2, 3, 4, 5, 6] as const;
const numerals = '一二三四五六';
/** How the number may be printed in front. */
const marks: Readonly<Record<string, (at: number) => string>> = {
  '一、': (at) => `${numerals[at]}、`,
  '一 、 ': (at) => `${numerals[at]} 、 `,
  '一．': (at) => `${numerals[at]}．`,
  '一,': (at) => `${numerals[at]},`,
  '一 ': (at) => `${numerals[at]} `,
  第一部分: (at) => `第${numerals[at]}部分 `,
  '第一部分：': (at) => `第${numerals[at]}部分：`,
  '1.': (at) => `${at + 1}.`,
  '1、': (at) => `${at + 1}、`,
  '1 ': (at) => `${at + 1} `,
  '（一）': (at) => `（${numerals[at]}）`,
  '(一)、': (at) => `(${numerals[at]})、`,
  none: () => '',
  'all one': () => '一、',
  'begun anew': (at) => `${numerals[at % 3]}、`,
};

test.each(numbers.flatMap((number) => wordings[number].map((words) => [words, number] as const)))(
  '%s is the heading of section %i',
  (words, number) => {
    for (const mark of Object.values(marks))
      expect(findHeading(mark(0) + words)).toMatchObject({ number, isProper: true });
  },
);

describe('the six sections', () => {
  test.each(Object.entries(marks))('are found when numbered %s, in all wordings', (_, mark) => {
    fc.assert(
      fc.property(fc.nat(99), fc.constantFrom('', '：', ' '), fc.boolean(), (pick, end, isWeb) => {
        const headings = numbers.map((number, at) => mark(at) + wordings[number][pick % wordings[number].length]);
        const lines = headings.flatMap((heading, at) => [heading + end, `第${at}节的文字。`]);
        const text = isWeb
          ? [title, ...lines].map((line) => `<p><strong>${line}</strong></p>`).join('')
          : [title, ...lines].join('\n');
        const sections = read(text, isWeb ? 'report.html' : 'report.txt');
        expect(sections.map(({ number, text }) => [number, text])).toEqual(
          numbers.map((number, at) => [number, `第${at}节的文字。`]),
        );
      }),
      { numRuns: 30 },
    );
  });

  const form = numbers.map((number, at) => [`${numerals[at]}、${wordings[number][0]}`, `第${at}节的文字。`] as const);
  const expected = form.map(([heading, text], at) => ({ number: at + 1, heading, text }));

  test('with the text on the same line', () => {
    for (const between of ['：', '。', '　　', ' ']) {
      const lines = form.map(([heading, text]) => heading + between + text);
      expect(read([title, ...lines].join('\n')), between).toEqual(expected);
    }
  });

  test('of a report in one paragraph', () => {
    const text = form.map(([heading, words]) => `${heading} ${words}`).join('');
    expect(read(`<h1>${title}</h1><p>现公布本报告，供社会公众监督和查询使用。${text}</p>`, 'report.html')).toEqual(
      expected,
    );
  });

  test('of a report within one cell of a table, or in rows of it', () => {
    const cell = `<table><tr><td>${form
      .flat()
      .map((line) => `<p>${line}</p>`)
      .join('')}</td></tr></table>`;
    const rows = `<table>${form
      .flat()
      .map((line) => `<tr><td colspan="4">${line}</td></tr>`)
      .join('<tr><td>甲</td><td>1</td></tr>')}</table>`;
    for (const table of [cell, rows]) expect(read(`<h1>${title}</h1>${table}`, 'report.html')).toEqual(expected);
  });

  test('whose headings are cut by the end of a line', () => {
    const lines = form.flatMap(([heading, text]) => [heading.slice(0, -2), heading.slice(-2), text]);
    expect(read([title, ...lines].join('\n')).map(({ number, text }) => [number, text])).toEqual(
      expected.map(({ number, text }) => [number, text]),
    );
  });

  test('before a line of dots, which is none of it', () => {
    const lines = form.flatMap(([heading]) => [heading, '……']);
    expect(read([title, ...lines].join('\n')).map(({ heading }) => heading)).toEqual(form.map(([heading]) => heading));
  });

  test('below a table of contents', () => {
    expect(read([title, ...form.map(([heading]) => heading), ...form.flat()].join('\n'))).toEqual(expected);
  });

  test('below parts of a section with like names', () => {
    const parts = ['（一）主动公开政府信息情况', '公开若干。', '（二）收到和处理政府信息公开申请情况', '无。'];
    const lines = form.flatMap(([heading, text], at) => (at === 0 ? [heading, text, ...parts] : [heading, text]));
    const sections = read([title, ...lines].join('\n'));
    expect(sections.map(({ heading }) => heading)).toEqual(expected.map(({ heading }) => heading));
    expect(sections[0]?.text).toContain('公开若干');
  });

  test('under the headings of before 2019', () => {
    const old = [
      '一、概述',
      '二、主动公开政府信息的情况',
      '三、依申请公开政府信息和不予公开政府信息的情况',
      '四、政府信息公开的收费及减免情况',
      '五、因政府信息公开申请行政复议、提起行政诉讼的情况',
      '六、政府信息公开工作存在的主要问题及改进情况',
      '七、其他需要报告的事项',
    ];
    const sections = read(
      ['某县水利局2015年政府信息公开年度报告', ...old.flatMap((line) => [line, '文字。'])].join('\n'),
    );
    expect(sections.map(({ number, heading }) => [number, heading])).toEqual(
      [0, 1, 2, 4, 5, 6].map((at, index) => [index + 1, old[at]]),
    );
  });
});

describe('a line', () => {
  test.each([
    '本报告由总体情况、主动公开政府信息情况、其他需要报告的事项等部分组成。',
    '现将总体情况报告如下',
    '2023年，我局主动公开政府信息情况良好',
    '总体情况良好',
    '存在的主要问题是人手不足',
    '五、存在的主要问题是人手不足，及改进情况不明',
    '其他',
    '信息内容',
    '一、本年新收政府信息公开申请数量',
    '二、依申请公开情况良好，全年收到若干',
    '因政府信息公开被申请行政复议、提起行政诉讼情况 0 件',
  ])('%s is no heading', (line) => {
    expect(findHeading(line)).toBeNull();
    expect(isSectionHeading(line)).toBe(false);
  });

  test('is looked at in time that grows with its length', () => {
    for (const part of ['一、', '总体情况', '存在的', '情况 ', '。一、总体情况', '（一）', ' ']) {
      const start = performance.now();
      findHeading(part.repeat(200_000));
      read(`${title}\n${part.repeat(30_000)}\n一、总体情况`);
      expect(performance.now() - start, part).toBeLessThan(1500);
    }
  });
});
