import type { Figure, FigureTables } from '@/lib/report/figure';
import { blocksAsPrinted, type FormKey, type TableKey, tableKeys } from '@/lib/report/form';

/** One cell of a report, on its own and in full: what downloads and the API hand out. */
export interface ExportedFigure {
  table: TableKey;
  row: string;
  column: string;
  /** The last part of the column's label key. */
  columnLabel: string;
  kind: 'count' | 'change' | 'amount';
  state: Figure['state'] | 'absent';
  /** Null unless the state is `value`. */
  value: number | string | null;
  printed: string | null;
}

/** Every cell of a report's tables in the order of the form; a table that the report does not hold is left out. */
export function listFigures(form: FormKey, tables: FigureTables): ExportedFigure[] {
  return tableKeys.flatMap((table) => {
    const figures = tables[table];
    if (!figures) return [];
    return blocksAsPrinted(form, table, (row) => figures[row] !== undefined).flatMap(({ rows, columns }) =>
      rows.flatMap(({ key: row }) =>
        columns.map(({ key: column, label, kind }) => {
          const figure = figures[row]?.[column];
          return {
            table,
            row,
            column,
            columnLabel: label ?? column,
            kind,
            state: figure?.state ?? ('absent' as const),
            value: figure?.state === 'value' ? figure.value : null,
            printed: figure?.printed ?? null,
          };
        }),
      ),
    );
  });
}
