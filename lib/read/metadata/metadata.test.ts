import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDecoded } from '../front/read-decoded';
import { readSource } from '../read-document';
import { readDay } from './day';
import { findPeriod } from './period';
import { findPublicationDay } from './published';

const read = (...lines: string[]) =>
  readSource(readDecoded(Buffer.from(lines.join('\n')), { fileName: 'report.txt' }), []);

describe('the title of a document', () => {
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
});

describe('the period', () => {
  test.each([
    '所列数据的统计期限自2021年1月1日起至2021年12月31日止。',
    '统计周期\n为 2021 年 1 月 1\n日至 12 月 31 日。',
    '自2021年1月1日始，至2021年12月31日止。',
    '統計期限自2021年1月1日起至12月31日止',
    '依据2019年4月3日至2019年5月15日的修订。统计时限从2021年1月1日到12月31日止',
    '统计期限：2021.1.1-2021.12.31',
    '统计期限：2021-01-01 ~ 2021-12-31',
    '统计期限：2021/01/01—2021/12/31',
    '统计期限自２０２１年１月１日起至１２月３１日止',
    '统计期限从二〇二一年一月一日至十二月三十一日',
    '统计期限从二○二一年一月一日起，至二○二一年十二月三十一日止',
    '统计期限为2021年1月至12月。',
    '统计期限为2021年1-12月',
    '数据统计自2021年1月1日零时起至2021年12月31日24时止',
    '统计期限为2021年1月1日——当年12月31日',
    '公示时间2022年1月5日至1月12日。统计期限自2021年1月1日至12月31日',
  ])('%s', (text) => {
    expect(findPeriod(text)).toEqual({ period: { from: '2021-01-01', to: '2021-12-31' }, notes: [] });
  });

  test.each([
    ['统计期限自2021年1月1日至2021年13月31日', null],
    ['统计期限自2021年12月31日至2021年1月1日', null],
    ['统计期限自2021年3月1日至12月31日', { from: '2021-03-01', to: '2021-12-31' }],
    ['统计期限自2020年1月1日至2021年12月31日', { from: '2020-01-01', to: '2021-12-31' }],
  ])('%s is doubted', (text, period) => {
    const found = findPeriod(text);
    expect(found.period).toEqual(period);
    expect(found.notes).toEqual([expect.objectContaining({ code: 'periodDoubtful', severity: 'doubtful' })]);
  });

  test.each(['公示时间2022年1月5日至1月12日', '2021年上半年', '电话：2021-12345678', '统计期限自2021年起'])(
    '%s is none',
    (text) => {
      expect(findPeriod(text)).toEqual({ period: null, notes: [] });
    },
  );

  test('has days that exist', () => {
    expect(readDay('2021-02-30')).toBeNull();
  });

  test('of another year than the preamble announces is doubted', () => {
    const draft = read(
      '某县水利局2022年政府信息公开工作年度报告',
      '现公布某县水利局2021年政府信息公开工作年度报告。',
      '一、总体情况',
    );
    expect(draft.year).toBe(2022);
    expect(draft.notes).toContainEqual(expect.objectContaining({ code: 'yearAnnouncedDiffers', severity: 'doubtful' }));
  });

  test('is not that of the day on which the report was published', () => {
    const lines = [
      '2024年1月15日',
      '一、总体情况',
      '2023年，我局做好工作。',
      '五、存在的问题及改进措施',
      '六、其他需要报告的事项',
    ];
    expect(read(...lines).year).toBe(2023);
  });

  test('is not that of last year’s report, of which section 1 speaks', () => {
    const draft = read(
      '统计期限自2023年1月1日至12月31日。',
      '一、总体情况',
      '按时公布2022年政府信息公开工作年度报告。',
    );
    expect(draft.year).toBe(2023);
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

describe('the contact', () => {
  const report = (end: string) => [
    '某县水利局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '文字。',
    '六、其他需要报告的事项',
    end,
  ];

  test('stands at the end where the beginning has none', () => {
    const draft = read(...report('如对本报告有疑问，请联系某县水利局（电话：0515-88012345）。'));
    expect(draft.contact.telephone).toBe('0515-88012345');
  });

  test('is not that of the site below the report', () => {
    expect(read(...report('无。'), '主办：某市 联系电话：0515-88012345').contact.telephone).toBeNull();
    expect(read(...report('无。'), '地址：某市人民路1号 电话：0515-88012345').contact.telephone).toBeNull();
  });
});

describe('what a report says about itself', () => {
  const digits = '〇一二三四五六七八九';
  const chinese = (year: number) => [...String(year)].map((digit) => digits[Number(digit)]).join('');
  const titles: readonly ((agency: string, year: number) => string[])[] = [
    (agency, year) => [`${agency}${year}年政府信息公开工作年度报告`],
    (agency, year) => [agency, `${year}年政府信息公开工作年度报告`],
    (agency, year) => [`${year}年度`, agency, '政府信息公开工作年度报告'],
    (agency, year) => [`${agency} ${year} 年度政府信息公开`, '工 作 年 度 报 告'],
    (agency, year) => [`${agency}${chinese(year)}年政府信息公开年度报告`],
    (agency, year) => [`${agency}政府信息公开工作年度报告（${year}年度）`],
    (agency, year) => [
      '首页 > 政府信息公开 > 年报',
      `${year}年${agency}政府信息公开年报`,
      `${year}年${agency}政府信息公开年报`,
    ],
    (agency) => [`${agency}政府信息公开工作年度报告`],
  ];
  const periods: readonly ((year: number) => string)[] = [
    (year) => `本报告所列数据的统计期限自${year}年1月1日起至12月31日止。`,
    (year) => `统计期限为 ${year} 年 1 月 1 日—${year} 年 12 月 31 日。`,
    (year) => `数据统计时间：${year}.1.1-${year}.12.31。`,
    (year) => `统计周期：${year}-01-01 至 ${year}-12-31。`,
    (year) => `统计期限从${chinese(year)}年一月一日至十二月三十一日。`,
  ];
  const contacts: readonly string[] = [
    '如有疑问，请联系（地址：某市人民路1号，邮编：224000，电话：0515-88012345，电子邮箱：gk@example.gov.cn）。',
    '联系地址：某市人民路1号 邮政编码：224000\n联系电话：0515 — 8801 2345 邮箱：gk@example.gov.cn',
    '地 址 | 某市人民路1号\n邮 编 | 224000\n电 话 | 0515-88012345\nE-mail | gk@example.gov.cn',
  ];
  const agencies = [
    '某县水利局',
    '某市某区人民政府',
    '某县人民政府信访局',
    '某市政务公开办公室',
    '某镇人民政府',
    '国家税务总局某县税务局',
  ];

  test('is read in any spelling', () => {
    const pick = <T>(from: readonly T[]) => fc.constantFrom(...from);
    const report = fc.record({
      agency: pick(agencies),
      year: fc.integer({ min: 2009, max: 2029 }),
      title: pick(titles),
      period: pick(periods),
      contact: pick(contacts),
      isWeb: fc.boolean(),
    });
    fc.assert(
      fc.property(report, ({ agency, year, title, period, contact, isWeb }) => {
        const lines = [
          ...title(agency, year),
          `发布日期：${year + 1}-01-20`,
          period(year),
          ...contact.split('\n'),
          '一、总体情况',
          '无。',
        ];
        const draft = isWeb ? read(`<div>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`) : read(...lines);
        expect(draft).toMatchObject({
          agency,
          year,
          period: { from: `${year}-01-01`, to: `${year}-12-31` },
          publishedOn: `${year + 1}-01-20`,
          contact: {
            address: '某市人民路1号',
            postcode: '224000',
            telephone: '0515-88012345',
            fax: null,
            email: 'gk@example.gov.cn',
            website: null,
          },
        });
        expect(draft.notes.filter(({ code }) => /^(?:agency|year|period|title)/.test(code))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    '2023年',
    '二〇二三年',
    '2023年1月1日至',
    '来源：',
    '电话',
    '政府信息公开',
    '市',
    '公布',
    '\n市',
    '\n一、总体情况',
  ])('is found in time that grows with the document, of “%s” over and over', (part) => {
    const start = performance.now();
    read('某县水利局2023年政府信息公开工作年度报告', part.repeat(300_000 / part.length), '一、总体情况', '无。');
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
