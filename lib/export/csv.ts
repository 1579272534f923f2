import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV that spreadsheets open as it is meant: UTF-8 with a byte order mark, and cells that would be taken for a formula escaped.
 * @param rows the first one is the heading
 */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    [...rows].map((row) => [...row]),
    { bom: true, escape_formulas: true },
  );
}
