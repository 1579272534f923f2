import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
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
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }));
    const { blocks, notes } = await readSheet(bytes, { fileName: 'a.xlsx' });
    const [grid, ...others] = blocks;
    expect(others).toEqual([]);
    expect(notes).toEqual([{ code: 'hiddenCellsLeftOut', severity: 'mended' }]);
    expect(grid?.kind === 'grid' && grid.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['行政复议', '行政诉讼'],
      ['结果维持', '总计', '总计'],
      ['1', '2', '3'],
    ]);
  });
});

describe('a number', () => {
  const shown = (cell: CellObject) => textOfCell(cell, false);

  test('counts as it is shown, where that is what is stored', () => {
    expect(shown({ t: 'n', v: 1234, w: '1,234' })).toEqual({ text: '1,234', stored: null });
    expect(shown({ t: 'n', v: 12, w: '12件' }).text).toBe('12件');
    expect(shown({ t: 'n', v: 0, w: ' - ' }).text).toBe('-');
    expect(shown({ t: 'n', v: 123456789012, w: '1.23457E+11' }).text).toBe('123456789012');
    expect(shown({ t: 'n', v: 0.1 + 0.2, w: '0.3' })).toEqual({ text: '0.3', stored: null });
    expect(shown({ t: 's', v: '/' }).text).toBe('/');
    expect(textOfCell(undefined, false).text).toBe('');
  });

  test('that is rounded tells what is stored', () => {
    expect(shown({ t: 'n', v: 59237.2449, w: '59237.24' })).toEqual({ text: '59237.24', stored: 59237.2449 });
  });

  test('that is shown as something else, or not yet worked out, is no figure', () => {
    for (const [v, w] of [
      [45_000, '15'],
      [0.12, '12%'],
      [12_000, '12'],
      [12, ''],
      [45_000, '2023/3/15'],
    ] as const)
      expect(shown({ t: 'n', v, w }).text).toMatch(/\ufffd$/);
    expect(shown({ t: 'd', v: new Date(0), w: '15' }).text).toMatch(/\ufffd$/);
    expect(shown({ t: 'z', v: 0, f: 'SUM(B1:B9)' }).text).toBe('\ufffd');
  });

  test('with raised or struck-out digits is no figure, but a label is still one', () => {
    const runs = (look: string) => `<r><t>12</t></r><r><rPr>${look}</rPr><t>3</t></r>`;
    expect(shown({ t: 's', v: '123', r: runs('<vertAlign val="superscript"/>') }).text).toBe('123\ufffd');
    expect(shown({ t: 's', v: '123', r: runs('<strike/>') }).text).toBe('123\ufffd');
    expect(shown({ t: 's', v: '123', r: runs('<strike val="0"/>') }).text).toBe('123');
    expect(textOfCell({ t: 'n', v: 12, w: '12' }, true).text).toBe('12\ufffd');
    expect(textOfCell({ t: 's', v: '规章' }, true).text).toBe('规章');
  });
});

describe('a workbook of the newer kind', () => {
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/a.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/a.xml"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>',
  };
  const readCells = async (cells: string, more = '') => {
    const sheet = `<worksheet><sheetData><row r="1">${cells}</row></sheetData>${more}</worksheet>`;
    const archive = makeArchive(
      Object.entries({ ...files, 'xl/worksheets/a.xml': sheet }).map(([name, content]) => ({ name, content })),
    );
    const [grid] = (await readSheet(archive, { fileName: 'a.xlsx' })).blocks;
    return grid?.kind === 'grid' ? grid.rows[0]?.map(({ text }) => text) : null;
  };
  const label = '<c r="A1" t="inlineStr"><is><t>规章</t></is></c>';

  test('takes no figure from a cell that is struck out, or has raised digits', async () => {
    const inline = (runs: string) => `<c r="C1" t="inlineStr"><is>${runs}</is></c>`;
    const raised = inline('<r><t>1</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>');
    expect(await readCells(`${label}<c r="B1" s="1"><v>12</v></c>${raised}<c r="D1" s="0"><v>7</v></c>`)).toEqual([
      '规章',
      '12\ufffd',
      '12\ufffd',
      '7',
    ]);
  });

  test('takes no more room than its cells, whatever it says', async () => {
    const all = '<mergeCells><mergeCell ref="B1:XFD1048576"/></mergeCells>';
    const far = '<c r="XFD1"><v>9</v></c>';
    expect(await readCells(`${label}<c r="B1"><v>1</v></c>`, `${all}<dimension ref="A1:XFD1048576"/>`)).toEqual([
      '规章',
      '1',
    ]);
    expect(await readCells(`${label}<c r="B1"><v>1</v></c>${far}`)).toEqual(['规章', '1']);
  });
});

describe('tables side by side', () => {
  test('are read one after the other', async () => {
    const sheet = sheetOf([
      ['规章', 1, null, '行政复议', null, null, '予以公开', 5],
      ['行政许可', 2, null, '结果维持', '总计', null, '部分公开', 6],
    ]);
    expect((await read(bookOf(sheet))).map((block) => block.kind === 'grid' && block.rows[0]?.[0]?.text)).toEqual([
      '规章',
      '行政复议',
      '予以公开',
    ]);
  });

  test('are not seen in an empty column of one table', async () => {
    expect(
      await read(
        bookOf(
          sheetOf([
            ['予以公开', null, 1, null, '部分公开', 2],
            ['重复申请', null, 3, null, '', 4],
          ]),
        ),
      ),
    ).toHaveLength(1);
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

  test('gives its contact as text', async () => {
    const blocks = await readText('某局年度报告,\n联系电话：,0527-84368100\n规章,12');
    expect(blocks).toMatchObject([{ text: '某局年度报告' }, { text: '联系电话： 0527-84368100' }, { kind: 'grid' }]);
  });

  test('is read with any separator', async () => {
    const [comma] = await readText(lines[3] ?? '');
    expect(comma).toMatchObject({ rows: [[{ text: '1,234' }, { text: '5' }, { text: '6' }, { text: '7' }]] });
    const [told] = await readText('sep=|\n规章|1,2;3');
    expect(told).toMatchObject({ rows: [[{ text: '规章' }, { text: '1,2;3' }]] });
    const [broken] = await readText('规章\t"甲\n乙"\t"a ""b"""\n重复申请\t1\t2');
    expect(broken).toMatchObject({ rows: [[{ text: '规章' }, { text: '甲\n乙' }, { text: 'a "b"' }], {}] });
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
