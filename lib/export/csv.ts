import { stringify } from 'csv-stringify/sync';

type Rows = readonly (readonly (string | number | null)[])[];

/**
 * Rows as CSV that spreadsheets open as it is meant: UTF-8 with a byte order mark, and cells that would be taken for a formula escaped.
 * @param rows the first one is the heading
 */
export function toCsv(rows: Rows): string {
  return `\uFEFF${toCsvLines(rows)}`;
}

/** Rows as lines of CSV, cells that would be taken for a formula escaped; a part of a file that is written bit by bit. */
export function toCsvLines(rows: Rows): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true },
  );
}
