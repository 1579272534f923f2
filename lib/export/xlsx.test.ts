import { CFB, read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { type DataTable, rowsUnderHeading } from './data-table';
import { toXlsx } from './xlsx';

const table: DataTable = {
  key: 'reports',
  title: '各年度报告',
  columns: [
    { key: 'name', label: '名称', kind: 'text' },
    { key: 'received', label: '新收', unit: '件', kind: 'number' },
    { key: 'fees', label: '收费', unit: '万元', kind: 'number' },
    { key: 'publishedOn', label: '公布日期', kind: 'day' },
  ],
  rows: [
    ['某局', 0, '72701.2578', '2024-01-31'],
    ['=1+1', null, '12万元', null],
    ['007', 3, '0.10', null],
  ],
};
const origin = { title: '某局', lines: [{ key: 'source', label: '来源', text: 'https://example.org' }] };
const bytes = await toXlsx(origin, { about: '说明' }, [table]);
const book = read(bytes, { cellDates: true, UTC: true });
const sheet = book.Sheets[table.title];

describe('a workbook', () => {
  it('has a sheet for each table and one that says where the data are from', () => {
    expect(book.SheetNames).toEqual(['各年度报告', '说明']);
  });

  it('has headings with units, numbers as numbers and days as dates', () => {
    expect(utils.sheet_to_json(sheet ?? {}, { header: 1, UTC: true })[0]).toEqual([
      '名称',
      '新收（件）',
      '收费（万元）',
      '公布日期',
    ]);
    expect(sheet?.B2).toMatchObject({ t: 'n', v: 0 });
    expect(sheet?.C2).toMatchObject({ t: 'n', v: 72701.2578 });
    expect(sheet?.D2).toMatchObject({ t: 'd', v: new Date('2024-01-31T00:00:00Z') });
  });

  it('leaves a blank blank, and keeps as text what a number would change', () => {
    expect(sheet?.B3).toBeUndefined();
    expect(sheet?.C3).toMatchObject({ t: 's', v: '12万元' });
    expect(sheet?.C4).toMatchObject({ t: 's', v: '0.10' });
    expect(sheet?.A4).toMatchObject({ t: 's', v: '007' });
  });

  it('runs no text as a formula', () => {
    expect(sheet?.A3).toMatchObject({ t: 's', v: '=1+1' });
    expect(sheet?.A3?.f).toBeUndefined();
  });

  it('keeps its heading in view', () => {
    const file = CFB.find(CFB.read(bytes, { type: 'buffer' }), '/xl/worksheets/sheet1.xml');
    const xml = Buffer.from(file?.content ?? []).toString();
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });
});

it('the same table is the same rows in CSV', () => {
  expect(rowsUnderHeading(table)[1]).toEqual(['某局', 0, '72701.2578', '2024-01-31']);
});
