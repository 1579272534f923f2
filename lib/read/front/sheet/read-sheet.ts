import type { Note } from '@/lib/report/draft';
import type { Block, FrontEnd, GridCell } from '../../blocks';
import { decode } from '../../decode';
import { matchLabel } from '../../labels/match';
import { normalise } from '../../labels/normalise';
import { scanLabels } from '../../labels/scan';
import { isSectionHeading } from '../../sections/headings';
import { parseCsv } from './csv';
import { spreadHeadings } from './flat-headings';
import { openBook } from './open-book';
import { listSheetRows, mostColumns, mostRows } from './sheet-rows';
import { cutColumns, findTableStarts } from './split-tables';

const starts = { archive: 'PK\x03\x04', compound: '\xd0\xcf\x11\xe0' } as const;

/**
 * Reads a spreadsheet: the sheets, rows and columns that are shown, with their merged cells, as they are shown.
 * @throws UserError `documentBroken`, `documentExpands`, `documentLocked`, `encodingUnknown`
 */
export const readSheet: FrontEnd = (bytes) => {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  const isBook = start === starts.archive || start === starts.compound;
  const { blocks, notes } = isBook ? readBook(bytes) : readCsv(bytes);
  return { blocks, titles: [], publishedOn: null, notes };
};

interface Read {
  blocks: Block[];
  notes: Note[];
}

function readBook(bytes: Uint8Array): Read {
  const { book, odd } = openBook(bytes);
  const isHidden = (index: number) => Boolean(book.Workbook?.Sheets?.[index]?.Hidden);
  const shown = book.SheetNames.filter((_, index) => !isHidden(index));
  const blocks: Block[] = [];
  const notes: Note[] = [];
  let hasHidden = shown.length < book.SheetNames.length;
  for (const [index, name] of shown.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet) continue;
    const listed = listSheetRows(sheet, index + 1, odd.get(name) ?? new Set());
    blocks.push(...new SheetReader(index + 1, !listed.hasMerges).read(listed.rows));
    notes.push(...listed.notes);
    hasHidden ||= listed.hasHidden;
  }
  if (hasHidden) notes.push({ code: 'hiddenCellsLeftOut', severity: 'mended' });
  return { blocks, notes };
}

function readCsv(bytes: Uint8Array): Read {
  const { text, damaged } = decode(bytes);
  const parsed = parseCsv(text, { rows: mostRows, columns: mostColumns });
  const width = parsed.reduce((most, { length }) => Math.max(most, length), 0);
  const rows = parsed.map((cells, row) =>
    Array.from({ length: width }, (_, column): GridCell => {
      const place = { kind: 'cell', table: 1, row: row + 1, column: column + 1 } as const;
      return { text: (cells[column] ?? '').trim(), place, row, column, rowSpan: 1, columnSpan: 1 };
    }),
  );
  const notes: Note[] = damaged > 0 ? [{ code: 'textDamaged', severity: 'doubtful', values: { count: damaged } }] : [];
  return { blocks: new SheetReader(1, true).read(rows), notes };
}

type Row = readonly GridCell[];

/** Parts a sheet into its tables, also where they stand side by side, and the running text between them. */
class SheetReader {
  private readonly blocks: Block[] = [];

  /** @param isFlat whether the sheet does not say which cells were merged */
  constructor(
    private readonly ordinal: number,
    private readonly isFlat: boolean,
  ) {}

  read(rows: readonly Row[]): Block[] {
    const tableStarts = findTableStarts(rows.filter((row) => !findRunningText(row)));
    const [, second = Number.POSITIVE_INFINITY] = tableStarts;
    let band: Row[] = [];
    const close = () => {
      for (const [index, start] of tableStarts.entries())
        this.readPart(cutColumns(band, start, tableStarts[index + 1]));
      band = [];
    };
    for (const row of rows) {
      const running = findRunningText(row);
      if (running && running.column < second) {
        close();
        this.addText(running);
      } else band.push(row);
    }
    close();
    return this.blocks;
  }

  /** Reads what stands side by side with nothing. */
  private readPart(rows: readonly Row[]): void {
    let table: Row[] = [];
    const close = () => {
      const place = { kind: 'cell', table: this.ordinal, row: 1, column: 1 } as const;
      if (table.length > 0)
        this.blocks.push({ kind: 'grid', rows: this.isFlat ? spreadHeadings(table) : table, place });
      table = [];
    };
    for (const row of rows) {
      const filled = row.filter(({ text }) => text !== '');
      const [first] = filled;
      if (!first) continue;
      const running = findRunningText(row);
      if (running) {
        close();
        this.addText(running);
      } else if (table.length === 0 && /\p{L}/u.test(first.text) && !filled.some(({ text }) => isOfTable(text))) {
        this.addText({ ...first, text: filled.map(({ text }) => text).join(' ') });
      } else table.push(row);
    }
    close();
  }

  private addText({ text, place }: GridCell): void {
    for (const line of text.split('\n'))
      if (line.trim() !== '') this.blocks.push({ kind: 'paragraph', text: line.trim(), place });
  }
}

/** A text alone in its row, unless it is a label or a figure of a table. */
function findRunningText(row: Row): GridCell | null {
  const [only, ...more] = row.filter(({ text }) => text !== '');
  return only && more.length === 0 && isRunningText(only.text) ? only : null;
}

const isRunningText = (text: string): boolean =>
  isSectionHeading(text) || (/\p{L}/u.test(text) && scanLabels(normalise(text)).length === 0) || text.length > 60;

const isOfTable = (text: string): boolean => matchLabel(text) !== null || scanLabels(normalise(text)).length > 0;
