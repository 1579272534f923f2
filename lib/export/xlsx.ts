import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { DataCell, DataColumn, DataOrigin, DataTable } from './data-table';
import { headingOf } from './data-table';

/** A sheet that is laid out cell by cell, with merged cells; the cells that a merged one covers are null. */
export interface LaidOutSheet {
  name: string;
  rows: SheetData;
  widths: readonly number[];
  frozenRows: number;
  frozenColumns: number;
}

const heading = { fontWeight: 'bold', wrap: true, alignVertical: 'top', backgroundColor: '#f5f2ea' } as const;

/**
 * Tables as a workbook: a sheet each, with a frozen heading, numbers as numbers and days as dates, and last a sheet that says where the data
 * are from. No cell is a formula: text is written as text whatever it begins with.
 * @param laidOut sheets that stand before the tables
 */
export function toXlsx(
  origin: DataOrigin,
  words: { about: string },
  tables: readonly DataTable[],
  laidOut: readonly LaidOutSheet[] = [],
): Promise<Buffer> {
  const sheets = [
    ...laidOut.map(({ name, rows, widths, frozenRows, frozenColumns }) => ({
      sheet: sheetName(name),
      data: rows,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: frozenRows,
      stickyColumnsCount: frozenColumns,
      orientation: 'landscape' as const,
    })),
    ...tables.map((table) => ({
      sheet: sheetName(table.title),
      data: [
        table.columns.map((column) => ({ value: headingOf(column), ...heading })),
        ...table.rows.map((row) => table.columns.map((column, index) => cellOf(column, row[index] ?? null))),
      ],
      columns: table.columns.map((column, index) => ({ width: widthOf(column, table.rows, index) })),
      stickyRowsCount: 1,
    })),
    { sheet: sheetName(words.about), data: aboutRows(origin), columns: [{ width: 18 }, { width: 100 }] },
  ];
  return writeXlsxFile(sheets).toBuffer();
}

function aboutRows({ title, lines }: DataOrigin): SheetData {
  return [
    [{ value: title, fontWeight: 'bold' }],
    ...lines.map(({ label, text }) => [
      { value: label, alignVertical: 'top' as const },
      { value: text, wrap: true },
    ]),
  ];
}

function cellOf({ kind }: DataColumn, value: DataCell): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  }
  const amount = kind === 'number' ? exactNumber(value) : null;
  return amount === null ? { value, type: String } : { value: amount, type: Number };
}

/** The number that a decimal text stands for, where a spreadsheet keeps every digit of it; otherwise null, and the text stays text. */
export function exactNumber(text: string): number | null {
  const value = Number(text);
  return text.trim() !== '' && String(value) === text ? value : null;
}

const charactersSeen = 200;

/** As wide as what the first rows hold; a Chinese character counts for two. */
function widthOf(column: DataColumn, rows: DataTable['rows'], index: number): number {
  const width = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
  const cells = rows.slice(0, charactersSeen).map((row) => width(String(row[index] ?? '')));
  return Math.min(60, Math.max(8, Math.ceil(width(headingOf(column)) / 2) + 2, ...cells.map((cell) => cell + 2)));
}

/** Excel takes 31 characters at most, and none of these. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}
