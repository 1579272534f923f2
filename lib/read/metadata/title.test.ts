import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAnnounced, parseTitle } from './title';

describe('the title', () => {
  test.each([
    ['某县水利局2023年政府信息公开工作年度报告', '某县水利局', 2023],
    ['2021年某某街道政府信息公开工作年度报告', '某某街道', 2021],
    ['某县档案馆2025年度政府信息公开工作年度报告', '某县档案馆', 2025],
    ['某市市场监督管理局 2016 年政务信息公开年度报告', '某市市场监督管理局', 2016],
    ['Page 8 - 某市信访局2022年政府信息公开工作年度报告', '某市信访局', 2022],
    ['某市2024年政府信息公开工作年度报告_某市人民政府门户网站', '某市', 2024],
    ['2021年政府信息公开工作年度报告', null, 2021],
    ['2009某市政府信息公開工作年度報告', '某市', 2009],
    ['某 县 水 利 局 ２ ０ ２ ３ 年 政 府 信 息 公 开 工 作 年 度 报 告', '某县水利局', 2023],
    ['某县水利局二〇二三年政府信息公开工作年度报告', '某县水利局', 2023],
    ['某县水利局二○二三年度政府信息公开年度报告', '某县水利局', 2023],
    ['二零一九年某县水利局信息公开年报', '某县水利局', 2019],
    ['某县水利局政府信息公开工作年度报告（2023年度）', '某县水利局', 2023],
    ['某县水利局政府信息公开工作年度报告(2023)', '某县水利局', 2023],
    ['某县水利局2023年政府信息公开工作报告', '某县水利局', 2023],
    ['某县水利局2023年年政府信息公开工作年度年度报告报告', '某县水利局', 2023],
    ['某县水利局2023年政府信息公幵工作年度报告', '某县水利局', 2023],
    ['某县水利局2023年政府信息公开工作年报告', '某县水利局', 2023],
    ['某县水利局2023年政府信息公开工作度报告', '某县水利局', 2023],
    ['关于某县水利局2023年度政府信息公开工作情况的报告', '某县水利局', 2023],
    ['某县人民政府信息公开工作年度报告', '某县人民政府', null],
    ['《某县水利局2023年政府信息公开工作年度报告》', '某县水利局', 2023],
    ['标题：某县水利局2023年政府信息公开工作年度报告', '某县水利局', 2023],
    ['某县水利局2023年政府信息公开工作年度报告 - 政府信息公开 - 某县人民政府', '某县水利局', 2023],
    ['首页 > 政府信息公开年报 > 某县水利局2023年政府信息公开工作年度报告', '某县水利局', 2023],
    ['某市发展和改革委员会（某市粮食局）2023年政府信息公开工作年度报告', '某市发展和改革委员会（某市粮食局）', 2023],
    ['某市委办公室、某市人民政府办公室2023年政府信息公开工作年度报告', '某市委办公室、某市人民政府办公室', 2023],
    ['某市政府信息公开办公室2023年政府信息公开工作年度报告', '某市政府信息公开办公室', 2023],
    ['2023年某市政务公开办公室政府信息公开年度报告', '某市政务公开办公室', 2023],
    ['某区人民政府信访局2022年政府信息公开工作年度报告', '某区人民政府信访局', 2022],
    ['某局2023年政府信息公开工作年度报告某局2023年政府信息公开工作年度报告', '某局', 2023],
    ['某某县县水水利利局局22002233年年政政府府信信息息公公开开年年度度报报告告', '某县水利局', 2023],
  ])('%s', (title, agency, year) => {
    expect(parseTitle(title)).toMatchObject({ agency, year });
  });

  test.each([
    '政府信息公开指南',
    '2022年上半年政府信息公开数据统计',
    '2022年上半年政府信息公开工作报告',
    '某局关于2023年度工作总结的报告',
    '2023年政府工作报告',
    '关于编制2023年政府信息公开工作年度报告的通知',
    '某局2023年政府信息公开工作要点',
    '政府信息公开报告',
    '根据有关要求，某局2023年政府信息公开工作年度报告',
  ])('%s is none', (text) => {
    expect(parseTitle(text)).toBeNull();
  });

  test.each([
    [
      '现公布某市人民政府2017年政府信息公开工作年度报告。',
      '某市人民政府',
      2017,
      '某市人民政府2017年政府信息公开工作年度报告',
    ],
    ['现公布我局2022年政府信息公开工作年度报告。', null, 2022, null],
    ['特编制《某县水利局二〇二三年政府信息公开工作年度报告》', '某县水利局', 2023, null],
    ['特向社会公布 2021 年某县水利局信息公开年度报告', '某县水利局', 2021, '2021年某县水利局信息公开年度报告'],
    ['特编制2021年度政府信息公开年度报告', null, 2021, null],
    ['某县水利局召开了会议', null, null, null],
  ])('named in the sentence “%s”', (text, agency, year, title) => {
    expect(findAnnounced(text)).toEqual({ agency, year, title });
  });

  test('is found in time that grows with the text', () => {
    for (const text of [
      '政府信息公开'.repeat(50_000),
      `${'年度'.repeat(100_000)}公开报`,
      `${'公布'.repeat(100_000)}信息公开年报`,
    ]) {
      const start = performance.now();
      parseTitle(text);
      findAnnounced(text);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});

describe('a title in any spelling', () => {
  const agency = fc
    .tuple(
      fc.constantFrom('甲市', '乙县', '丙市丁区', '丙省'),
      fc.constantFrom(
        '水利局',
        '人民政府',
        '人民政府办公室',
        '信访局',
        '政务公开办公室',
        '发展和改革委员会',
        '丁镇人民政府',
      ),
    )
    .map((parts) => parts.join(''));
  const chinese = (year: number, zero: string) =>
    [...String(year)].map((digit) => `${zero}一二三四五六七八九`[Number(digit)]).join('');
  const wide = (text: string) =>
    text.replace(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));
  const report = fc.constantFrom(
    '政府信息公开工作年度报告',
    '政府信息公开年度报告',
    '信息公开工作年度报告',
    '政府信息公开年报',
    '政务公开工作年度报告',
  );
  const asYear = fc.constantFrom(
    String,
    (year: number) => chinese(year, '〇'),
    (year: number) => chinese(year, '○'),
    (year: number) => wide(String(year)),
  );
  const layout = fc.constantFrom(
    (title: string) => title,
    (title: string) => [...title].join(' '),
    (title: string) => `${title}_某门户网站`,
    (title: string) => `《${title}》`,
    (title: string) => `${title}（全文）`,
  );

  test('gives its agency and year', () => {
    fc.assert(
      fc.property(
        agency,
        fc.integer({ min: 2008, max: 2030 }),
        report,
        asYear,
        layout,
        fc.boolean(),
        fc.constantFrom('年', '年度'),
        (who, when, what, spell, lay, isYearFirst, word) => {
          const dated = `${spell(when)}${word}`;
          const title = lay(isYearFirst ? `${dated}${who}${what}` : `${who}${dated}${what}`);
          expect(parseTitle(title)).toMatchObject({ agency: who, year: when });
        },
      ),
      { numRuns: 500 },
    );
  });
});
