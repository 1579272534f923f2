import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDraftJson } from '@/lib/report/draft-json';
import { type FormKey, formKeys } from '@/lib/report/form';
import { readDocument } from '../../read-document';
import {
  applicantLabels,
  balanceRule,
  disputeGroupLabels,
  disputeLabels,
  fillForm,
  type Printed,
  proactiveBlocks,
  requestRowsOf,
} from '../../test-documents';
import { makePdf, type TestCell, table, text } from './test-pdf';

const cellOf = (printed: Printed, name: string, row: string) => (column: readonly [string, string]) =>
  printed[name]?.[row]?.[column[0]] ?? '';

/** Prints a report whose table of requests goes on over the end of a page after some of its rows. */
function print(form: FormKey, printed: Printed, rowsOnPage: number): Uint8Array {
  const proactive = proactiveBlocks[form].flatMap(({ item, columns, rows }): (TestCell | string)[][] => {
    const spread = (texts: readonly string[]) =>
      texts.map((own, at) => ({ text: own, columnSpan: at === texts.length - 1 ? 4 - texts.length : 1 }));
    return [
      [{ text: `第二十条第（${item}）项`, columnSpan: 4 }],
      ['信息内容', ...spread(columns.map(([, label]) => label))],
      ...rows.map(([key, label]) => [label, ...spread(columns.map(cellOf(printed, 'proactive', key)))]),
    ];
  });
  const leaves = applicantLabels.slice(1, -1).map(([, label]) => label);
  const head: (TestCell | string)[][] = [
    [
      { text: balanceRule, columnSpan: 3, rowSpan: 3 },
      { text: '申请人情况', columnSpan: 7 },
    ],
    [
      { text: '自然人', rowSpan: 2 },
      { text: '法人或其他组织', columnSpan: 5 },
      { text: '总计', rowSpan: 2 },
    ],
    leaves,
  ];
  const rows = requestRowsOf(form);
  const part = (from: number, to: number) =>
    rows.slice(from, to).map(({ key, label }, index): (TestCell | string)[] => {
      const at = from + index;
      // A group that has begun on the page before goes on in an empty cell.
      const groups = rows.flatMap((row, start) =>
        row.opens.flatMap(([heading, span]) => {
          const begins = start === at || (index === 0 && start < at);
          return begins && start + span > at
            ? [{ text: start === at ? heading : '', rowSpan: Math.min(start + span, to) - at }]
            : [];
        }),
      );
      const depth = rows.flatMap((row, start) =>
        row.opens.filter(([, span]) => start <= at && start + span > at),
      ).length;
      return [
        ...groups,
        { text: label, columnSpan: 3 - depth },
        ...applicantLabels.map(cellOf(printed, 'requests', key)),
      ];
    });
  const results = disputeLabels.map(([, label]) => label);
  const disputes: (TestCell | string)[][] = [
    [
      { text: '行政复议', columnSpan: 5 },
      { text: '行政诉讼', columnSpan: 10 },
    ],
    [
      ...results.map((label) => ({ text: label, rowSpan: 2 })),
      { text: '未经复议直接起诉', columnSpan: 5 },
      { text: '复议后起诉', columnSpan: 5 },
    ],
    [...results, ...results],
    disputeGroupLabels.flatMap(([group]) => disputeLabels.map(cellOf(printed, 'disputes', group))),
  ];
  const widths = [24, 36, 110, ...applicantLabels.map(() => 40)];
  const height = 22;
  const start = 830 - height * (rowsOnPage + head.length);
  return makePdf([
    [
      text(50, 50, '某县水利局2023年政府信息公开工作年度报告', 16),
      text(50, 100, '所列数据的统计期限自2023年1月1日起至2023年12月31日止。'),
      text(50, 130, '一、总体情况'),
      text(50, 160, '二、主动公开政府信息情况'),
      ...table(50, 190, [120, 80, 80, 80], height, proactive),
    ],
    [
      text(50, start - 20, '三、收到和处理政府信息公开申请情况'),
      ...table(50, start, widths, height, [...head, ...part(0, rowsOnPage)]),
    ],
    [
      ...table(50, 30, widths, height, part(rowsOnPage, rows.length)),
      text(50, 730, '四、政府信息公开行政复议、行政诉讼情况'),
    ],
    [
      ...table(
        50,
        60,
        Array.from({ length: 15 }, () => 34),
        height,
        disputes,
      ),
      text(50, 300, '五、存在的主要问题及改进情况'),
      text(50, 330, '六、其他需要报告的事项'),
    ],
  ]);
}

test('a report in ruled tables is read back, wherever a page ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...formKeys),
      fc.nat(900_000),
      fc.uniqueArray(fc.nat(230), { maxLength: 60 }),
      fc.integer({ min: 1, max: 28 }),
      async (form, seed, blanks, rowsOnPage) => {
        const { printed, values } = fillForm(form, seed, (index) => blanks.includes(index));
        const bytes = print(form, printed, rowsOnPage);
        const draft = await readDocument(bytes, { fileName: 'a.pdf', directory: [] });
        expect(toDraftJson(draft, [])).toMatchObject({ form, year: 2023, tables: values });
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);
