import { forms, type TableKey } from '@/lib/report/form';

export interface FigureName {
  table: TableKey;
  row: string;
  /** The last part of the column's message key. */
  columnLabel: string;
}

/** Every figure that a form has, by `<table>.<row>.<column>`. */
const figures: ReadonlyMap<string, FigureName> = new Map(
  Object.values(forms).flatMap((form) =>
    form.tables.flatMap(({ key: table, blocks }) =>
      blocks.flatMap(({ rows, columns }) =>
        rows.flatMap((row) =>
          columns.map((column): [string, FigureName] => [
            `${table}.${row.key}.${column.key}`,
            { table, row: row.key, columnLabel: column.label ?? column.key },
          ]),
        ),
      ),
    ),
  ),
);

/** The figure that a key such as `requests.denied.stateSecret.total` names, or null where no form has it. */
export function findFigureName(key: string): FigureName | null {
  return figures.get(key) ?? null;
}
