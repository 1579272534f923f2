import { utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../blocks';
import { readDocument } from '../../read-document';
import { makeArchive } from '../test-archive';
import { textOfCell } from './cell-text';
import { readSheet } from './read-sheet';

const sheetOf = (rows: (string | number | null)[][]): WorkSheet => utils.aoa_to_sheet(rows);
const bookOf = (...sheets: WorkSheet[]) => {
  const book = utils.book_new();
  sheets.forEach((sheet, index) => {
    utils.book_append_sheet(book, sheet, `表${index + 1}`);
  });
  return book;
};
const read = async (book: ReturnType<typeof bookOf>, type: 'xlsx' | 'biff8' = 'xlsx'): Promise<readonly Block[]> =>
  (await readSheet(new Uint8Array(write(book, { type: 'buffer', bookType: type })), { fileName: 'a' })).blocks;
const readText = async (text: string) => (await readSheet(Buffer.from(text), { fileName: 'a.csv' })).blocks;

describe('a sheet', () => {
  const rows = [
    ['某县水利局2023年政府信息公开工作年度报告', null, null],
    ['信息内容', '本年制发件数', '本年废止件数'],
    ['规章', 12, null],
    ['六、其他需要报告的事项', null, null],
  ];

  test.each(['xlsx', 'biff8'] as const)('of %s gives its tables and the text around them', async (type) => {
    expect(await read(bookOf(sheetOf(rows)), type)).toMatchObject([
      { kind: 'paragraph', text: rows[0]?.[0] },
      {
        kind: 'grid',
        rows: [
          [{ text: '信息内容' }, { text: '本年制发件数' }, { text: '本年废止件数' }],
          [
            { text: '规章' },
            { text: '12', column: 1, place: { kind: 'cell', table: 1, row: 3, column: 2 } },
            { text: '' },
          ],
        ],
      },
      { kind: 'paragraph', text: '六、其他需要报告的事项' },
    ]);
  });

  test('keeps merged cells, and leaves out what is hidden', async () => {
    const sheet = sheetOf([
      ['行政复议', null, '行政诉讼'],
      ['结果维持', '总计', '总计'],
      [1, 2, 3],
      [7, 8, 9],
    ]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    sheet['!rows'] = [{}, {}, {}, { hidden: true }];
    const book = bookOf(sheet, sheetOf([['规章', 99]]));
    book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
    const [grid, ...others] = await read(book);
    expect(others).toEqual([]);
    expect(grid?.kind === 'grid' && grid.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['行政复议', '行政诉讼'],
      ['结果维持', '总计', '总计'],
      ['1', '2', '3'],
    ]);
  });
});

describe('a number', () => {
  test('counts as it is shown, where that is what is stored', () => {
    expect(textOfCell({ t: 'n', v: 1234, w: '1,234' })).toBe('1,234');
    expect(textOfCell({ t: 'n', v: 59237.2449, w: '59237.24' })).toBe('59237.24');
    expect(textOfCell({ t: 'n', v: 123456789012, w: '1.23457E+11' })).toBe('123456789012');
    expect(textOfCell({ t: 's', v: '/' })).toBe('/');
    expect(textOfCell(undefined)).toBe('');
  });

  test('that is shown as something else is no figure', () => {
    for (const [v, w] of [
      [45_000, '15'],
      [0.12, '12%'],
      [12_000, '12'],
      [45_000, '2023/3/15'],
    ] as const)
      expect(textOfCell({ t: 'n', v, w })).toMatch(/\ufffd$/);
  });
});

describe('a text file of a sheet', () => {
  const lines = ['行政复议,,行政诉讼,', '结果维持,总计,未经复议直接起诉,', ',,结果维持,总计', '"1,234",5,6,7'];

  test('gives headings back what they span', async () => {
    const [grid] = await readText(lines.join('\r\n'));
    expect(
      grid?.kind === 'grid' && grid.rows.map((row) => row.map(({ text, columnSpan }) => `${text}${columnSpan}`)),
    ).toEqual([
      ['行政复议2', '行政诉讼2'],
      ['结果维持1', '总计1', '未经复议直接起诉2'],
      ['1', '1', '结果维持1', '总计1'],
      ['1,2341', '51', '61', '71'],
    ]);
  });

  test('is read in any encoding, with any separator', async () => {
    const [comma] = await readText(lines[3] ?? '');
    expect(comma).toMatchObject({ rows: [[{ text: '1,234' }, { text: '5' }, { text: '6' }, { text: '7' }]] });
    const [semicolon] = await readText('规章;12;3\n规章;4;5');
    expect(semicolon).toMatchObject({ rows: [[{ text: '规章' }, { text: '12' }, { text: '3' }], {}] });
  });
});

test('a workbook that unpacks beyond all measure or is broken is refused', async () => {
  const refusal = (key: string) => expect.objectContaining({ name: 'UserError', key });
  const bomb = makeArchive([
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(120 * 1024 * 1024, 32) },
  ]);
  await expect(readDocument(bomb, { fileName: 'a.xlsx', directory: [] })).rejects.toThrow(refusal('documentExpands'));
  const whole = new Uint8Array(write(bookOf(sheetOf([['规章', 1]])), { type: 'buffer', bookType: 'xlsx' }));
  await expect(
    readDocument(whole.subarray(0, whole.length - 50), { fileName: 'a.xlsx', directory: [] }),
  ).rejects.toThrow(refusal('documentBroken'));
});
