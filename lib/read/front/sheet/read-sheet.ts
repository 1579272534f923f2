import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { UserError } from '@/lib/errors';
import type { Block, FrontEnd, GridCell } from '../../blocks';
import { decode } from '../../decode';
import { normalise } from '../../labels/normalise';
import { scanLabels } from '../../labels/scan';
import { isSectionHeading } from '../../sections/headings';
import { openArchive } from '../zip';
import { textOfCell } from './cell-text';
import { spreadHeadings } from './flat-headings';

/** A report's tables have a hundred rows and fifteen columns; what is further down or to the right is not read. */
const mostRows = 5000;
const mostColumns = 200;

/**
 * Reads a spreadsheet: the sheets, rows and columns that are shown, with their merged cells, as they are shown.
 * @throws UserError `documentBroken`, `documentExpands`, `documentLocked`
 */
export const readSheet: FrontEnd = (bytes, { fileName }) => {
  const book = openBook(bytes, fileName);
  const shown = book.SheetNames.filter((_, index) => !book.Workbook?.Sheets?.[index]?.Hidden);
  return {
    blocks: shown.flatMap((name, index) => readOne(book.Sheets[name], index + 1)),
    titles: [],
    publishedOn: null,
    notes: [],
  };
};

function openBook(bytes: Uint8Array, fileName: string): WorkBook {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isCompound = bytes[0] === 0xd0;
  if (isArchive) openArchive(bytes, 'Excel').check();
  const options = { sheetRows: mostRows, cellFormula: false, cellHTML: false, cellStyles: true, dense: false } as const;
  try {
    return isArchive || isCompound
      ? read(bytes, { ...options, type: 'buffer' })
      : read(decode(bytes).text, { ...options, type: 'string', raw: true });
  } catch (error) {
    if (error instanceof UserError) throw error;
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    if (isLocked) throw new UserError('documentLocked');
    throw new UserError('documentBroken', { format: /\.csv$/i.test(fileName) ? 'CSV' : 'Excel' }, { cause: error });
  }
}

/** The rows of a sheet as one table; rows that hold nothing but running text stand between its parts. */
function readOne(sheet: WorkSheet | undefined, ordinal: number): Block[] {
  if (!sheet?.['!ref']) return [];
  const blocks: Block[] = [];
  let rows: GridCell[][] = [];
  const isFlat = !sheet['!merges']?.length;
  const close = () => {
    const table = isFlat ? spreadHeadings(rows) : rows;
    const place = { kind: 'cell', table: ordinal, row: 1, column: 1 } as const;
    if (table.length > 0) blocks.push({ kind: 'grid', rows: table, place });
    rows = [];
  };
  for (const row of listRows(sheet, ordinal)) {
    const [only, ...more] = row.filter(({ text }) => text !== '');
    if (!only) continue;
    if (more.length === 0 && isRunningText(only.text)) {
      close();
      for (const text of only.text.split('\n'))
        if (text.trim() !== '') blocks.push({ kind: 'paragraph', text: text.trim(), place: only.place });
    } else rows.push(row.map((cell) => ({ ...cell, row: rows.length })));
  }
  close();
  return blocks;
}

/** A text alone in its row, unless it is a label or a figure of a table. */
const isRunningText = (text: string): boolean =>
  isSectionHeading(text) || (/\p{L}/u.test(text) && scanLabels(normalise(text)).length === 0) || text.length > 60;

function listRows(sheet: WorkSheet, ordinal: number): GridCell[][] {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const merges = sheet['!merges'] ?? [];
  const lastRow = Math.min(range.e.r, range.s.r + mostRows - 1);
  const lastColumn = Math.min(range.e.c, range.s.c + mostColumns - 1);
  const isRowHidden = (row: number) => sheet['!rows']?.[row]?.hidden === true;
  const isColumnHidden = (column: number) => sheet['!cols']?.[column]?.hidden === true;
  const covered = new Set<string>();
  const spanOf = new Map<string, (typeof merges)[number]>();
  for (const merge of merges) {
    spanOf.set(`${merge.s.r} ${merge.s.c}`, merge);
    for (let row = merge.s.r; row <= Math.min(merge.e.r, lastRow); row += 1)
      for (let column = merge.s.c; column <= Math.min(merge.e.c, lastColumn); column += 1)
        if (row !== merge.s.r || column !== merge.s.c) covered.add(`${row} ${column}`);
  }
  const rows: GridCell[][] = [];
  for (let row = range.s.r; row <= lastRow; row += 1) {
    if (isRowHidden(row)) continue;
    const cells: GridCell[] = [];
    for (let column = range.s.c; column <= lastColumn; column += 1) {
      if (isColumnHidden(column) || covered.has(`${row} ${column}`)) continue;
      const merge = spanOf.get(`${row} ${column}`);
      cells.push({
        text: textOfCell(sheet[utils.encode_cell({ r: row, c: column })]),
        place: { kind: 'cell', table: ordinal, row: row + 1, column: column + 1 },
        row: rows.length,
        column: column - range.s.c,
        rowSpan: merge ? Math.min(merge.e.r, lastRow) - row + 1 : 1,
        columnSpan: merge ? Math.min(merge.e.c, lastColumn) - column + 1 : 1,
      });
    }
    rows.push(cells);
  }
  return rows;
}
