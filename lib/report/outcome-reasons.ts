import { countOutcomes } from './counts';
import { countOf, type Figure, type FigureTables } from './figure';
import { type OutcomeGroupKey, outcomeGroups, undividedOther } from './form';
import { type Fraction, fractionOf } from './indicators';

/**
 * Where requests went, one level below the groups: each outcome row of table 3 over the years, with its share of all that was concluded.
 * `undivided`: the report prints the group as one row, so this part of it is not known.
 */
export type ReasonCell =
  | { state: 'value'; count: number; share: Fraction | null }
  | { state: 'blank' | 'unreadable' | 'absent' | 'undivided' | 'noReport' };

export interface ReasonGroup {
  key: OutcomeGroupKey;
  /** The group over the years; a sum where it has several rows. */
  cells: ReasonCell[];
  /** Its rows in the order of the form; none where the group is a row itself. */
  rows: { row: string; cells: ReasonCell[] }[];
}

interface ReportYear {
  year: number;
  tables: FigureTables;
}

/** Lists the outcomes of an agency's reports by group and reason, in the order of the form, a cell for each of the years. */
export function listReasons(reports: readonly ReportYear[], years: readonly number[]): ReasonGroup[] {
  const found = years.map((year) => reports.find((report) => report.year === year && report.tables.requests)?.tables);
  return outcomeGroups.map(({ key, rows }) => {
    const isPrinted = (row: string) => found.some((tables) => tables?.requests?.[row] !== undefined);
    // The one row of the sixth group is shown where a report has it.
    const shown = rows.length === 1 ? [] : rows.filter((row) => row !== undividedOther.key || isPrinted(row));
    return {
      key,
      cells: found.map((tables) => (tables ? groupCell(tables, key) : { state: 'noReport' })),
      rows: shown.map((row) => ({ row, cells: found.map((tables) => reasonCell(tables, row, rows)) })),
    };
  });
}

const concludedIn = (tables: FigureTables) => countOf(tables.requests?.concluded?.total);

function valueCell(tables: FigureTables, count: number): ReasonCell {
  return { state: 'value', count, share: fractionOf(count, concludedIn(tables)) };
}

function groupCell(tables: FigureTables, key: OutcomeGroupKey): ReasonCell {
  const count = countOutcomes(tables, key);
  return count === null ? { state: 'absent' } : valueCell(tables, count);
}

function reasonCell(tables: FigureTables | undefined, row: string, rows: readonly string[]): ReasonCell {
  if (!tables) return { state: 'noReport' };
  const figure: Figure | undefined = tables.requests?.[row]?.total;
  const count = countOf(figure);
  if (count !== null) return valueCell(tables, count);
  if (figure) return { state: figure.state === 'blank' ? 'blank' : 'unreadable' };
  const isUndivided = rows.includes(undividedOther.key) && tables.requests?.[undividedOther.key] !== undefined;
  return { state: isUndivided && row !== undividedOther.key ? 'undivided' : 'absent' };
}
