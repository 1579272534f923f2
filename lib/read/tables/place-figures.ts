import type { Place } from '@/lib/report/figure';
import { disputeGroups, type TableKey } from '@/lib/report/form';
import type { Label } from '../labels/vocabulary';
import type { Collector, PlacedText, RowCells } from './collector';
import { type Header, hasAllColumns, headingJoint } from './header';

/** Lines that stand without a gap between them. */
export interface Run {
  lines: RunLine[];
}

interface RunLine {
  cells: number;
  headings: readonly (readonly Label[])[];
  /** The nearest line above with headings, where every line between has as many cells. */
  headedBy: RunLine | null;
  /** Whether the line above has as many cells. */
  continues: boolean;
}

/** Adds a line to a run. */
export function addLine({ lines }: Run, cells: number, headings: readonly (readonly Label[])[]): void {
  const above = lines.at(-1);
  const continues = above?.cells === cells;
  const isHeading = above?.headings.some((labels) => labels.length > 0);
  lines.push({ cells, headings, continues, headedBy: continues ? (isHeading ? above : above.headedBy) : null });
}

/** A line, or a stack of lines, with figures. */
export interface RowRecord {
  table: TableKey;
  /** Null where its label is not beside it. */
  row: string | null;
  /** The label as printed; null where the order of the form tells the row. */
  printed: string | null;
  header: Header | null;
  place: Place;
  /** From the first printed figure to the last, blanks between them included; none for a row that may be all blank. */
  figures: readonly PlacedText[];
  /** Every cell of the line, labels and blanks included; null where blanks leave no trace, in a stack or a line parted by spaces. */
  cells: readonly string[] | null;
  /** Which cell is the last of the label; -1 where there is none. */
  label: number;
  run: Run;
  /** Which line of the run it is. */
  line: number;
  /** Label and digits are one word. */
  isGlued: boolean;
}

/** Whether a row has exactly as many figures as its header has columns, and no blank. */
export function isFull({ figures, isGlued, header }: RowRecord): boolean {
  return figures.length === header?.keys.length && !isGlued && figures.every(({ text }) => text !== '');
}

/**
 * Places the figures of the rows whose label is known, and of table 4, under the columns of their header.
 * @returns the rows of table 3 that were placed
 */
export function placeFigures(records: readonly RowRecord[], collector: Collector): Set<RowRecord> {
  const placed = new Set<RowRecord>();
  const starts = findStarts(records);
  const read = new Set<string>();
  // Rows that may be blank come last: their figures may have been found elsewhere.
  const ordered = [...records.filter(isPrinted), ...records.filter((record) => !isPrinted(record))];
  for (const record of ordered) {
    const { table, row, header, place, figures } = record;
    if (row === null && table !== 'disputes') continue;
    const id = `${table} ${row}`;
    if (!isPrinted(record) && read.has(id)) continue;
    const isComplete = header && hasAllColumns(table, row, header.keys);
    const aligned = isComplete && alignFigures(record, header, starts, collector);
    const values: Record<string, string> = row === null ? { table } : { table, row };
    if (header && aligned) {
      read.add(id);
      placed.add(record);
      addFigures(record, aligned, collector);
    } else if (isPrinted(record) && !header) {
      collector.note('columnsUnknown', 'doubtful', place, values);
    } else if (isPrinted(record) && header) {
      const counts = { found: figures.length, expected: header.keys.length };
      collector.note('figuresDoNotFit', 'doubtful', place, { ...values, ...counts });
    }
  }
  return placed;
}

const isPrinted = ({ figures }: RowRecord) => figures.length > 0;

/** Adds a row whose cells stand in the order of its header. */
export function addFigures(
  { table, row, printed, header }: RowRecord,
  cells: readonly PlacedText[],
  collector: Collector,
): void {
  const placed = (header?.keys ?? []).flatMap((column, index) => {
    const cell = cells[index];
    return cell ? [{ column, cell, heading: header?.printed[index] ?? null }] : [];
  });
  if (row === null) addDisputes(placed, collector);
  else collector.addRow(table, row, printed, placed);
}

/** Adds the one row of table 4, whose columns are named `<group>.<column>` and headed alike. */
export function addDisputes(placed: RowCells, collector: Collector): void {
  for (const group of disputeGroups) {
    const ofGroup = placed.filter(({ column }) => column.startsWith(`${group}.`));
    const [groupHeading = null] = ofGroup.flatMap(
      ({ heading }) => heading?.split(headingJoint).slice(0, -1).join(headingJoint) ?? [],
    );
    const cells = ofGroup.map(({ column, cell, heading }) => ({
      column: column.slice(group.length + 1),
      cell,
      heading: heading?.split(headingJoint).at(-1) ?? null,
    }));
    collector.addRow('disputes', group, groupHeading, cells);
  }
}

/** As many cells as the header has columns, each certainly under its own; null where that cannot be told. */
function alignFigures(record: RowRecord, header: Header, starts: Starts, collector: Collector): PlacedText[] | null {
  const { figures, place, cells, label, run, isGlued } = record;
  const count = header.keys.length;
  if (isGlued && count > 1) return splitGlued(record, count, collector);
  if (isGlued || isFull(record)) return [...figures];
  if (!cells) return null;
  const start = starts.get(run)?.get(cells.length) ?? startByHeader(cells, record, header);
  if (start === null || start <= label || start + count > cells.length) return null;
  const isOutside = cells.some(
    (cell, index) => cell !== '' && index > label && (index < start || index >= start + count),
  );
  return isOutside ? null : cells.slice(start, start + count).map((text) => ({ text, place }));
}

/** Noughts that stand together without a gap are one cell each where there are as many as columns; any other digits could be parted otherwise. */
function splitGlued(
  { figures, place, table, row }: RowRecord,
  count: number,
  collector: Collector,
): PlacedText[] | null {
  const digits = figures[0]?.text ?? '';
  if (digits !== '0'.repeat(count)) return null;
  collector.note('figuresGlued', 'mended', place, { table, row: row ?? '', printed: digits });
  return [...digits].map((text) => ({ text, place }));
}

/** For lines of one run with the same number of cells: in which cell the figures begin, or null where full rows do not agree. */
type Starts = ReadonlyMap<Run, ReadonlyMap<number, number | null>>;

function findStarts(records: readonly RowRecord[]): Starts {
  const starts = new Map<Run, Map<number, number | null>>();
  for (const record of records) {
    const { cells, run, figures } = record;
    if (!cells || !isFull(record)) continue;
    const last = cells.findLastIndex((cell) => cell !== '');
    const start = last - figures.length + 1;
    const ofRun = starts.get(run) ?? new Map<number, number | null>();
    const known = ofRun.get(cells.length);
    starts.set(run, ofRun.set(cells.length, known === undefined || known === start ? start : null));
  }
  return starts;
}

/** No table has more lines of headings. */
const mostHeadings = 10;

/** Where every line from the heading down to this one has as many cells, the heading tells where the figures begin. */
function startByHeader(cells: readonly string[], { run, line }: RowRecord, { keys, table }: Header): number | null {
  const own = run.lines[line];
  if (!own) return null;
  if (table === 'disputes') return cells.length === keys.length && own.continues ? 0 : null;
  let above = own.headedBy;
  for (let count = 0; above && count < mostHeadings; count += 1) {
    const { headings } = above;
    const indexOf = (key: string | undefined) =>
      headings.findIndex(([only, ...more]) => more.length === 0 && only?.is === 'column' && only.key === key);
    const [first, last] = [indexOf(keys[0]), indexOf(keys.at(-1))];
    if (first >= 0 && last - first + 1 === keys.length) return first;
    above = above.headedBy;
  }
  return null;
}
