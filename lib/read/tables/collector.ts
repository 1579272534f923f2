import type { Draft, Note } from '@/lib/report/draft';
import { type Figure, type Place, readFigure, splitRemark } from '@/lib/report/figure';
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

/**
 * Gathers what the tables hold. It takes only rows and columns that belong together by the form, and gives up a cell that the document prints
 * twice with different figures.
 */
export class Collector {
  readonly notes: Note[] = [];
  private readonly cells = new Map<TableKey, Map<string, Map<string, Figure>>>();
  private readonly disputed = new Set<string>();
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
      if (kind)
        this.addCell(table, row, column, { ...readCell(cell, kind), decidedBy: { row: label, column: heading } });
      else this.note('columnMisplaced', 'doubtful', cell.place, { table, row, column });
    }
  }

  private addCell(table: TableKey, row: string, column: string, figure: Figure): void {
    const values = { table, row, column, printed: figure.printed.slice(0, 40) };
    if (figure.state === 'unreadable') this.note('cellUnreadable', 'doubtful', figure.place, values);
    else if (figure.state === 'value' && splitRemark(figure.printed))
      this.note('remarkSetAside', 'mended', figure.place, values);
    const id = `${table} ${row} ${column}`;
    const rows = this.cells.get(table) ?? new Map<string, Map<string, Figure>>();
    const columns = rows.get(row) ?? new Map<string, Figure>();
    const before = columns.get(column);
    if (this.disputed.has(id)) return;
    if (before && (before.state !== figure.state || printedValue(before) !== printedValue(figure))) {
      this.disputed.add(id);
      columns.delete(column);
      this.note('cellTwice', 'doubtful', figure.place, { ...values, first: before.printed.slice(0, 40) });
    } else if (!before) {
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

  /** How many cells could be read. */
  get size(): number {
    let size = 0;
    for (const rows of this.cells.values()) {
      for (const columns of rows.values()) {
        for (const { state } of columns.values()) if (state !== 'unreadable') size += 1;
      }
    }
    return size;
  }

  /** The figures, rows and columns in the order of the form. What the form does not have is left out. */
  listTables(form: FormKey | null): Draft['tables'] {
    this.settleOther();
    const tables: Draft['tables'] = {};
    // Without a form there is no telling what table 2 counts; tables 3 and 4 are the same in both.
    for (const { key, blocks } of forms[form ?? '2021'].tables.filter(({ key }) => form || key !== 'proactive')) {
      for (const { rows, columns } of blocks) {
        for (const row of key === 'requests' ? requestRows : rows.map((listed) => listed.key)) {
          const figures = this.cells.get(key)?.get(row);
          const present = columns.flatMap((column) => {
            const figure = figures?.get(column.key);
            return figure ? [[column.key, figure] as const] : [];
          });
          if (present.length > 0) tables[key] = { ...tables[key], [row]: Object.fromEntries(present) };
        }
      }
    }
    return tables;
  }
}

function readCell({ text, place, confidence }: PlacedText, kind: CellKind): Figure {
  const figure: Figure = severalFigures.test(text)
    ? { state: 'unreadable', printed: text, place }
    : readFigure(text, kind, place);
  return confidence === undefined ? figure : { ...figure, confidence };
}

const printedValue = (figure: Figure) => (figure.state === 'value' ? figure.value : null);

const kinds: ReadonlyMap<string, CellKind> = new Map(
  Object.values(forms).flatMap(({ tables }) =>
    tables.flatMap(({ key, blocks }) =>
      blocks.flatMap(({ rows, columns }) =>
        rows.flatMap((row) => columns.map((column) => [`${key} ${row.key} ${column.key}`, column.kind] as const)),
      ),
    ),
  ),
);

/** What the cell counts, in the form that has it; the forms do not contradict each other. */
function kindOf(table: TableKey, row: string, column: string): CellKind | null {
  return kinds.get(`${table} ${row} ${column}`) ?? null;
}
