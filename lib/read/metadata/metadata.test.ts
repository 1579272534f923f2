import { describe, expect, test } from 'vitest';
import { readDecoded } from '../front/read-decoded';
import { readSource } from '../read-document';
import { asAgencyName, resolveAgency } from './agency';
import { readDay } from './day';
import { findPeriod } from './period';
import { findPublicationDay } from './published';
import { findAnnounced, parseTitle } from './title';

const read = (...lines: string[]) =>
  readSource(readDecoded(Buffer.from(lines.join('\n')), { fileName: 'report.txt' }), []);

describe('the title', () => {
  test.each([
    ['某县水利局2023年政府信息公开工作年度报告', '某县水利局', 2023],
    ['2021年某某街道政府信息公开工作年度报告', '某某街道', 2021],
    ['某县档案馆2025年度政府信息公开工作年度报告', '某县档案馆', 2025],
    ['某市市场监督管理局 2016 年政务信息公开年度报告', '某市市场监督管理局', 2016],
    ['Page 8 - 某市信访局2022年政府信息公开工作年度报告', '某市信访局', 2022],
    ['某市2024年政府信息公开工作年度报告_某市人民政府门户网站', '某市', 2024],
    ['2021年政府信息公开工作年度报告', null, 2021],
  ])('%s', (title, agency, year) => {
    expect(parseTitle(title)).toMatchObject({ agency, year });
  });

  test.each(['政府信息公开指南', '2022年上半年政府信息公开数据统计', '某局关于2023年度工作总结的报告'])(
    '%s is none',
    (text) => {
      expect(parseTitle(text)).toBeNull();
    },
  );

  test('over two lines, and said twice', () => {
    const draft = read(
      '某区机关后勤服务中心',
      '2021年政府信息公开工作年度报告',
      '2021年政府信息公开工作年度报告',
      '一、总体情况',
      '无。',
    );
    expect(draft).toMatchObject({ agency: '某区机关后勤服务中心', year: 2021 });
  });

  test('cut within its last word', () => {
    expect(read('2024 年某市科委政府信息公开工作', '年度报告', '一、总体情况').title).toBe(
      '2024 年某市科委政府信息公开工作年度报告',
    );
  });

  test('named in a sentence of the preamble', () => {
    expect(findAnnounced('现公布某市人民政府2017年政府信息公开工作年度报告。')).toEqual({
      agency: '某市人民政府',
      year: 2017,
    });
    expect(findAnnounced('现公布我局2022年政府信息公开工作年度报告。')).toEqual({ agency: null, year: 2022 });
  });
});

describe('the agency', () => {
  const directory = [
    { name: '甲市人民政府', aliases: ['甲市'] },
    { name: '乙市人民政府', aliases: ['中心区'] },
    { name: '丙市人民政府', aliases: ['中心区'] },
  ];

  test.each([
    ['甲市', '甲市人民政府'],
    ['丁市', '丁市'],
    ['中心区', '中心区'],
    ['丁市科委', '丁市科学技术委员会'],
    ['丁县政府办公室', '丁县人民政府办公室'],
    ['丁县人民政府办公室', '丁县人民政府办公室'],
    ['丁市生态环境局', '丁市生态环境局'],
  ])('%s is %s', (printed, name) => {
    expect(resolveAgency(printed, directory)).toBe(name);
  });

  test.each(['我局', '本机关', '街道', '当前位置', '市政府'])('%s is nobody’s name', (text) => {
    expect(asAgencyName(text)).toBeNull();
  });

  test('is completed by the name under which the site publishes it', () => {
    expect(
      read('凤镇2023年政府信息公开工作年度报告', '来源：丁市凤镇发布时间：2024-01-26 17:49', '一、总体情况').agency,
    ).toBe('丁市凤镇');
  });

  test('is taken from the signature where no title names it', () => {
    const draft = read(
      '一、总体情况',
      '五、存在的问题及改进措施',
      '六、其他需要报告的事项',
      '金镇人民政府',
      '2020年1月23日',
    );
    expect(draft).toMatchObject({ agency: '金镇人民政府', year: null });
    expect(draft.notes.map(({ code }) => code)).toContain('agencyFromText');
  });
});

describe('the period', () => {
  test.each([
    '所列数据的统计期限自2021年1月1日起至2021年12月31日止。',
    '统计周期\n为 2021 年 1 月 1\n日至 12 月 31 日。',
    '自2021年1月1日始，至2021年12月31日止。',
    '統計期限自2021年1月1日起至12月31日止',
    '依据2019年4月3日至2019年5月15日的修订。统计时限从2021年1月1日到12月31日止',
  ])('%s', (text) => {
    expect(findPeriod(text)).toEqual({ from: '2021-01-01', to: '2021-12-31' });
  });

  test('is not made of days that do not exist', () => {
    expect(findPeriod('统计期限自2021年1月1日至2021年13月31日')).toBeNull();
    expect(readDay('2021-02-30')).toBeNull();
  });

  test('another year than the title’s is doubted', () => {
    const draft = read(
      '某局2022年政府信息公开工作年度报告',
      '统计期限自2021年1月1日起至2021年12月31日止。',
      '一、总体情况',
    );
    expect(draft.year).toBe(2022);
    expect(draft.notes).toContainEqual(expect.objectContaining({ code: 'yearsDisagree', severity: 'doubtful' }));
  });
});

describe('the day of publication', () => {
  test.each([
    [['发布日期：2020-01-31'], '2020-01-31'],
    [['成文日期：2024-01-03', '发布时间: 2024-01-31 08:51 字体:[]'], '2024-01-31'],
    [['索 引 号 | 01 | 发文日期 | 2018-02-28 |'], '2018-02-28'],
    [['时间:2026-01-26 09:42来源:某镇'], '2026-01-26'],
    [['2023年我局召开会议'], null],
  ])('%j', (lines, day) => {
    expect(findPublicationDay(lines)).toBe(day);
  });
});
