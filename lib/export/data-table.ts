/** A table to take away, before it is CSV, a workbook or JSON: every list, chart and page hands out its data as such tables. */

export interface DataColumn {
  /** The name for programs; the same in every language. */
  key: string;
  /** The heading for people. */
  label: string;
  /** The unit of its numbers in the reader's language, such as 件. */
  unit?: string;
  /** `day`: `YYYY-MM-DD`, a real date in a workbook. Text that happens to be a number stays text. */
  kind: 'text' | 'number' | 'day';
}

/** Null is no number at all: not given, or not known. It is never a zero. */
export type DataCell = string | number | null;

export interface DataTable {
  /** The name for programs. */
  key: string;
  title: string;
  columns: readonly DataColumn[];
  rows: readonly (readonly DataCell[])[];
}

/** What travels with a table, so that a file that was passed on still says where it is from. */
export interface DataOrigin {
  title: string;
  /** Lines of label and text: source, licence, how to cite, day of download. */
  lines: readonly { key: string; label: string; text: string }[];
}

/** The most rows of a list in one file; who wants more takes the data package. */
export const mostRows = 10_000;
/** The same of what a search found, since each row is looked through for the words. */
export const mostHits = 2_000;

/** The heading of a column with its unit. */
export function headingOf({ label, unit }: DataColumn): string {
  if (!unit) return label;
  return /\p{Script=Han}/u.test(label) ? `${label}（${unit}）` : `${label} (${unit})`;
}

/** A table as rows under a heading, for CSV. */
export function rowsUnderHeading({ columns, rows }: DataTable): (readonly DataCell[])[] {
  return [columns.map(headingOf), ...rows];
}

/** Tables as one object for JSON: rows as objects under the keys of the columns. */
export function toJson(origin: DataOrigin, tables: readonly DataTable[]) {
  return {
    title: origin.title,
    about: Object.fromEntries(origin.lines.map(({ key, text }) => [key, text])),
    tables: Object.fromEntries(
      tables.map(({ key, title, columns, rows }) => [
        key,
        {
          title,
          columns: columns.map(({ key: column, label, unit, kind }) => ({
            key: column,
            label,
            unit: unit ?? null,
            kind,
          })),
          rows: rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.key, row[index] ?? null]))),
        },
      ]),
    ),
  };
}
