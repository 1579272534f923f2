import type { Draft, Note } from '@/lib/report/draft';
import {
  type DecidedBy,
  type Figure,
  type FigureTable,
  type Place,
  readFigure,
  splitRemark,
} from '@/lib/report/figure';
import { type CellKind, type FormKey, formKeys, forms, type TableKey, undividedOther } from '@/lib/report/form';
import type { Label } from '../labels/vocabulary';
import { dividedOther, requestRows } from './request-rows';

/** The text of one cell and where it stands. */
export interface PlacedText {
  text: string;
  place: Place;
  /** How sure the recognition of a scan is, from 0 to 100. */
  confidence?: number;
}

/** Cells of one row, each with the column it stands in and what is printed above that; null where the order of the form decided. */
export type RowCells = readonly { column: string; cell: PlacedText; heading: string | null }[];

/** Two figures in one cell, one above the other, are not one number. */
const severalFigures = /\d[^\S\n]*\n\s*\d/;

/** As many cells may be misprinted where a table is printed twice. */
const mostMisprints = 2;

/**
 * Gathers what the tables hold. It takes only rows and columns that belong together by the form, and gives up a cell that the document prints
 * twice with different figures.
 */
export class Collector {
  readonly notes: Note[] = [];
  /** Null for a cell that is printed twice, with different figures. */
  private readonly cells = new Map<TableKey, Map<string, Map<string, Figure | null>>>();
  /** Notes on those cells, which are few where one was misprinted, and many where two reports are in one document. */
  private readonly twice = new Map<TableKey, Note[]>();
  private readonly evidence = new Map<FormKey, Set<string>>(formKeys.map((form) => [form, new Set()]));

  note(code: string, severity: Note['severity'], place?: Place, values?: Note['values']): void {
    this.notes.push({ code, severity, place, values });
  }

  /** Takes note of a label that only one form has. */
  see(label: Label): void {
    if ((label.is === 'column' || label.is === 'row') && label.form) this.evidence.get(label.form)?.add(label.key);
  }

  /** @param label what is printed in front of the row; null where the order of the form decided */
  addRow(table: TableKey, row: string, label: string | null, cells: RowCells): void {
    for (const { column, cell, heading } of cells) {
      const kind = kindOf(table, row, column);
      if (kind) this.addCell(table, row, column, readCell(cell, kind, { row: label, column: heading }));
      else this.note('columnMisplaced', 'doubtful', cell.place, { table, row, column });
    }
  }

  private addCell(table: TableKey, row: string, column: string, figure: Figure): void {
    const values = () => ({ table, row, column, printed: figure.printed.slice(0, 40) });
    if (figure.state === 'unreadable') this.note('cellUnreadable', 'doubtful', figure.place, values());
    else if (figure.state === 'value' && splitRemark(figure.printed))
      this.note('remarkSetAside', 'mended', figure.place, values());
    const rows = this.cells.get(table) ?? new Map<string, Map<string, Figure | null>>();
    const columns = rows.get(row) ?? new Map<string, Figure | null>();
    const before = columns.get(column);
    if (before && (before.state !== figure.state || printedValue(before) !== printedValue(figure))) {
      columns.set(column, null);
      const said = { ...values(), first: before.printed.slice(0, 40) };
      const notes = this.twice.get(table) ?? [];
      notes.push({ code: 'cellTwice', severity: 'doubtful', place: figure.place, values: said });
      this.twice.set(table, notes);
    } else if (before === undefined) {
      columns.set(column, figure);
    }
    this.cells.set(table, rows.set(row, columns));
  }

  /** The form, told by the headings; null where the document has no heading that only one form has. */
  findForm(): FormKey | null {
    const [old, current] = [this.evidence.get('2019')?.size ?? 0, this.evidence.get('2021')?.size ?? 0];
    if (old > 0 && current > 0) this.note('formsMixed', 'doubtful');
    if (old === current) return null;
    return old > current ? '2019' : '2021';
  }

  /** Where row six is divided, its heading has no figures of its own: the label between the two was lost. */
  private settleOther(): void {
    const rows = this.cells.get('requests');
    const isDivided = dividedOther.some((row) => rows?.has(row) || this.evidence.get('2021')?.has(row));
    if (isDivided && rows?.delete(undividedOther.key)) {
      this.note('rowUnlabelled', 'doubtful', undefined, { table: 'requests' });
    }
  }

  /** Gives up a table that is printed twice with other figures: nothing tells which of the two is meant. */
  private settleTwice(): void {
    for (const [table, notes] of this.twice) {
      if (notes.length <= mostMisprints) this.notes.push(...notes);
      else {
        this.cells.delete(table);
        this.note('tableTwice', 'doubtful', notes[0]?.place, { table, count: notes.length });
      }
    }
    this.twice.clear();
  }

  /** How many cells could be read. */
  get size(): number {
    let size = 0;
    for (const rows of this.cells.values()) {
      for (const columns of rows.values()) {
        for (const figure of columns.values()) if (figure && figure.state !== 'unreadable') size += 1;
      }
    }
    return size;
  }

  /** The figures, rows and columns in the order of the form. What the form does not have is left out. */
  listTables(form: FormKey | null): Draft['tables'] {
    this.settleTwice();
    this.settleOther();
    const tables: Draft['tables'] = {};
    // Without a form there is no telling what table 2 counts; tables 3 and 4 are the same in both.
    for (const { key, blocks } of forms[form ?? '2021'].tables.filter(({ key }) => form || key !== 'proactive')) {
      const table: FigureTable = {};
      for (const { rows, columns } of blocks) {
        for (const row of key === 'requests' ? requestRows : rows.map((listed) => listed.key)) {
          const figures = this.cells.get(key)?.get(row);
          if (!figures) continue;
          const cells: FigureTable[string] = {};
          for (const { key: column } of columns) {
            const figure = figures.get(column);
            if (figure) cells[column] = figure;
          }
          if (Object.keys(cells).length > 0) table[row] = cells;
        }
      }
      if (Object.keys(table).length > 0) tables[key] = table;
    }
    return tables;
  }
}

function readCell({ text, place, confidence }: PlacedText, kind: CellKind, decidedBy: DecidedBy): Figure {
  const figure: Figure = severalFigures.test(text)
    ? { state: 'unreadable', printed: text, place }
    : readFigure(text, kind, place);
  figure.decidedBy = decidedBy;
  if (confidence !== undefined) figure.confidence = confidence;
  return figure;
}

const printedValue = (figure: Figure) => (figure.state === 'value' ? figure.value : null);

const kinds: ReadonlyMap<TableKey, ReadonlyMap<string, ReadonlyMap<string, CellKind>>> = listKinds();

function listKinds() {
  const known = new Map<TableKey, Map<string, Map<string, CellKind>>>();
  for (const { key: table, blocks } of Object.values(forms).flatMap(({ tables }) => tables)) {
    const rows = known.get(table) ?? new Map<string, Map<string, CellKind>>();
    for (const block of blocks) {
      for (const { key: row } of block.rows) {
        const columns = rows.get(row) ?? new Map<string, CellKind>();
        for (const { key, kind } of block.columns) columns.set(key, kind);
        rows.set(row, columns);
      }
    }
    known.set(table, rows);
  }
  return known;
}

/** What the cell counts, in the form that has it; the forms do not contradict each other. */
function kindOf(table: TableKey, row: string, column: string): CellKind | null {
  return kinds.get(table)?.get(row)?.get(column) ?? null;
}
