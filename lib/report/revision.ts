import type { Draft } from './draft';
import type { Figure, FigureTables } from './figure';
import { blocksAsPrinted, type FormKey, type TableKey, tableKeys } from './form';

/** All that a report says, and where it is from: what a revision works on and a version keeps. */
export interface ReportContent
  extends Pick<
    Draft,
    'form' | 'title' | 'period' | 'publishedOn' | 'processingFee' | 'sections' | 'tables' | 'excerpts' | 'notes'
  > {
  sourceUrl: string | null;
  sourceNote: string | null;
  sourceSha256: string | null;
}

/** A cell that two versions of a report have differently. */
export interface ChangedCell {
  table: TableKey;
  row: string;
  column: string;
  /** Undefined where the version does not have the cell. */
  before: Figure | undefined;
  after: Figure | undefined;
}

/**
 * The cells in which two versions differ, in the order of the form. What is printed counts as little as where it stands: values do.
 * @param form of the later version; cells that it does not have come last in their table. Null where none was told
 */
export function changedCells(form: FormKey | null, before: FigureTables, after: FigureTables): ChangedCell[] {
  return tableKeys.flatMap((table) => {
    const changed = keysOf(before[table], after[table]).flatMap((row) => {
      const [left, right] = [before[table]?.[row], after[table]?.[row]];
      return keysOf(left, right)
        .map((column) => ({ table, row, column, before: left?.[column], after: right?.[column] }))
        .filter((cell) => saidBy(cell.before) !== saidBy(cell.after));
    });
    const blocks = form ? blocksAsPrinted(form, table, (row) => after[table]?.[row] !== undefined) : [];
    const printed = blocks.flatMap(({ rows, columns }) =>
      rows.flatMap((row) => columns.map((column) => `${row.key} ${column.key}`)),
    );
    const place = new Map(printed.map((cell, index) => [cell, index]));
    const placeOf = ({ row, column }: ChangedCell) => place.get(`${row} ${column}`) ?? printed.length;
    return changed.sort((one, other) => placeOf(one) - placeOf(other));
  });
}

function keysOf(...objects: (object | undefined)[]): string[] {
  return [...new Set(objects.flatMap((object) => Object.keys(object ?? {})))];
}

/** What a cell says: its value, or its state. */
function saidBy(figure: Figure | undefined): string {
  return figure?.state === 'value' ? `=${figure.value}` : (figure?.state ?? 'absent');
}

/** The tables with one cell changed; undefined takes it out. */
export function withCell(
  tables: FigureTables,
  { table, row, column }: Pick<ChangedCell, 'table' | 'row' | 'column'>,
  figure: Figure | undefined,
): FigureTables {
  const { [column]: _, ...others } = tables[table]?.[row] ?? {};
  const cells = figure ? { ...others, [column]: figure } : others;
  return { ...tables, [table]: { ...tables[table], [row]: cells } };
}
