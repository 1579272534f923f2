import type { Figure, FigureTable, FigureTables } from '@/lib/report/figure';
import { blocksAsPrinted, type FormKey, type TableKey, tableKeys } from '@/lib/report/form';

/** What a cell of sample data says: its value, null for an empty cell, or the printed sign for nothing, or a text that cannot be read. */
export type CompactCell = number | string | null | { blank: string } | { unreadable: string };

/** Figures with the cells of a row as a list in the order of the form. */
export type CompactTable = Record<string, readonly CompactCell[]>;
export type CompactTables = Partial<Record<TableKey, CompactTable>>;

/**
 * Figures from their compact notation.
 * @throws where a row is not of the form, or has not as many cells as the form
 */
export function expandTables(form: FormKey, tables: CompactTables): FigureTables {
  const expanded: FigureTables = {};
  for (const key of tableKeys) {
    const table = tables[key];
    if (table) expanded[key] = expandTable(form, key, table);
  }
  return expanded;
}

function expandTable(form: FormKey, key: TableKey, compact: CompactTable): FigureTable {
  const table: FigureTable = {};
  for (const { rows, columns } of blocksAsPrinted(form, key, (row) => row in compact)) {
    for (const { key: row } of rows) {
      const cells = compact[row];
      if (cells?.length !== columns.length) throw new Error(`row ${row} has ${cells?.length ?? 'no'} cells`);
      table[row] = Object.fromEntries(columns.map((column, index) => [column.key, figureOf(cells[index] ?? null)]));
    }
  }
  return table;
}

function figureOf(cell: CompactCell): Figure {
  if (cell === null) return { state: 'blank', printed: '' };
  if (typeof cell === 'object' && 'blank' in cell) return { state: 'blank', printed: cell.blank };
  if (typeof cell === 'object') return { state: 'unreadable', printed: cell.unreadable };
  return { state: 'value', value: cell, printed: String(cell) };
}
