import { type Figure, type FigureTable, readFigure } from './figure';
import { type Block, blocksAsPrinted, type CellKind, type FormKey, type TableKey } from './form';

/** What stands in the field of a cell: a value as it counts, anything else as it was printed; nothing where the cell is blank or not there. */
export function textOf(figure: Figure | undefined): string {
  if (!figure) return '';
  return figure.state === 'value' ? String(figure.value) : figure.printed.trim();
}

/** The name of a cell's field. */
export const fieldOf = (row: string, column: string): string => `${row}.${column}`;

/** Every cell that a table of a report has or could have, with what it holds. */
function cellsOf(blocks: readonly Block[]): { row: string; column: string; kind: CellKind }[] {
  return blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => columns.map((column) => ({ row: row.key, column: column.key, kind: column.kind }))),
  );
}

/** The blocks of a table as somebody who corrects it sees them: as the report prints it. */
export function blocksToType(form: FormKey, table: TableKey, figures: FigureTable): readonly Block[] {
  return blocksAsPrinted(form, table, (row) => figures[row] !== undefined);
}

/**
 * The figure that a person typed in place of another. What was printed stays beside a value; a cell that is cleared holds nothing, and no sign
 * that could be taken for a number.
 * @returns null where the text is no figure
 */
function typedFigure(text: string, kind: CellKind, before: Figure | undefined): Figure | null {
  const read = readFigure(text, kind, before?.place);
  if (read.state === 'unreadable') return null;
  if (read.state === 'blank') return { state: 'blank', printed: text.trim(), place: before?.place };
  return { ...read, printed: before?.printed.trim() ? before.printed : text };
}

export interface ReadTable {
  /** Cells that differ from what is stored, with what they hold now. */
  changed: { row: string; column: string; after: Figure }[];
  /** Fields that hold no figure, by `fieldOf`. */
  unreadable: string[];
}

/**
 * Reads a whole table that was typed in. A field that says what is stored changes nothing, so that a blank stays a blank and what could not be read
 * stays so until somebody types a figure; so does an empty field of a cell that the report does not have.
 * @param fields texts by `fieldOf`; a field that is not there changes nothing
 */
export function readTable(
  blocks: readonly Block[],
  figures: FigureTable,
  fields: Readonly<Record<string, string | undefined>>,
): ReadTable {
  const read: ReadTable = { changed: [], unreadable: [] };
  for (const { row, column, kind } of cellsOf(blocks)) {
    const name = fieldOf(row, column);
    const text = fields[name]?.trim();
    const before = figures[row]?.[column];
    if (text === undefined || text === textOf(before).trim()) continue;
    const after = typedFigure(text, kind, before);
    if (after) read.changed.push({ row, column, after });
    else read.unreadable.push(name);
  }
  return read;
}
