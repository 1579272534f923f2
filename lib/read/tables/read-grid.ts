import { readFigure } from '@/lib/report/figure';
import { disputeGroups, type TableKey, undividedOther } from '@/lib/report/form';
import { type Grid, type GridCell, unrecognised } from '../blocks';
import { type MatchedLabel, matchLabel } from '../labels/match';
import type { Collector } from './collector';
import { assembleHeader, type Header, under } from './header';
import { addDisputes } from './place-figures';

interface LabelledCell {
  cell: GridCell;
  match: MatchedLabel;
}

/** A heading of the last line of a table's head; without a key where the form knows no such column. */
interface Anchor {
  key: string | null;
  cell: GridCell;
  /** The heading with those above it, as printed. */
  printed: string;
}

/** The head of a table: where its columns stand, and their order where the places are of no use. */
interface Head {
  table: TableKey;
  anchors: readonly Anchor[];
  ordered: Header | null;
  /** The column behind the last one; a row that ends elsewhere lacks a cell or has one too many. */
  end: number;
}

/** What is carried from one grid to the next: a table cut by a page break repeats no head. */
export interface GridMemory {
  heads: Map<TableKey, Head>;
}

const endOf = ({ column, columnSpan }: GridCell) => column + columnSpan;
const overlaps = (one: GridCell, another: GridCell) => one.column < endOf(another) && another.column < endOf(one);
const isBlankCell = ({ text }: GridCell) => text.trim() === '';
const printedOf = ({ text }: GridCell) => text.replace(/\s+/g, ' ').trim();
/** Most cells, which need no closer look. */
const isNumber = (text: string) => /^\d*$/.test(text);
const isFigure = (text: string) =>
  text === unrecognised ||
  readFigure(text, 'amount').state !== 'unreadable' ||
  readFigure(text, 'change').state !== 'unreadable';

/** Reads the figures of a table with known geometry: a figure belongs to the row label left of it and to the heading above it. */
export function readGrid(grid: Grid, collector: Collector, memory: GridMemory): void {
  let headRows: { cells: readonly GridCell[]; labels: LabelledCell[] }[] = [];
  let own: Head | null = null;
  let blankDisputes: readonly GridCell[] | null = null;
  /** The last （六）其他处理. */
  let other: GridCell | null = null;
  for (const cells of grid.rows) {
    const labels = cells.flatMap((cell) => {
      const match = isNumber(cell.text) ? null : matchLabel(cell.text);
      return match ? [{ cell, match }] : [];
    });
    for (const { cell, match } of labels) noteLabel(cell, match, collector);
    other =
      labels.find(({ match: { label } }) => label.is === 'row' && label.key === undividedOther.key)?.cell ?? other;
    const label = findRowLabel(cells, labels, other);
    if (label) {
      own = closeHead() ?? own;
      const head = own?.table === label.table ? own : (memory.heads.get(label.table) ?? null);
      readRow(label, cells, head, head === own, collector);
    } else if (labels.some(({ match }) => match.label.is === 'item')) {
      own = null;
      headRows = [];
      memory.heads.delete('proactive');
    } else if (labels.some(({ match }) => match.label.is === 'column' || match.label.is === 'columnGroup')) {
      headRows.push({ cells, labels });
    } else {
      const head: Head | null = closeHead() ?? own;
      own = head;
      if (head?.table !== 'disputes') continue;
      if (cells.every(isBlankCell)) blankDisputes ??= cells;
      else if (readDisputes(cells, head, collector)) blankDisputes = [];
    }
  }
  own = closeHead() ?? own;
  // A row without any figure is the data only where there is no other: it may as well keep rows apart.
  if (blankDisputes?.length && own?.table === 'disputes') readDisputes(blankDisputes, own, collector);

  function closeHead(): Head | null {
    if (headRows.length === 0) return null;
    const head = buildHead(headRows);
    headRows = [];
    if (head) memory.heads.set(head.table, head);
    return head;
  }
}

function noteLabel(cell: GridCell, { label, words, isMended }: MatchedLabel, collector: Collector): void {
  collector.see(label);
  if (isMended) collector.note('labelMended', 'mended', cell.place, { printed: cell.text, label: words });
}

interface RowLabel {
  table: TableKey;
  key: string;
  cell: GridCell;
}

/** The last label of a row that has something to its right. */
function findRowLabel(
  cells: readonly GridCell[],
  labels: readonly LabelledCell[],
  other: GridCell | null,
): RowLabel | null {
  for (const { cell, match } of labels.toReversed()) {
    const right = cells.filter(({ column }) => column > cell.column);
    if (right.length === 0 || labels.some((label) => right.includes(label.cell))) continue;
    const { label } = match;
    if (label.is === 'row') return { table: label.table, key: label.key, cell };
    if (label.is !== 'column' || right.every(isBlankCell) || !right.every(({ text }) => isFigure(text))) continue;
    // Without their numbers, 总计 and 其他 are rows only where a figure follows and no heading is meant.
    if (label.key === 'total' && cell.column < 3) return { table: 'requests', key: 'concluded', cell };
    if (label.key === 'otherOrganisation' && isUnder(other, cell))
      return { table: 'requests', key: 'other.other', cell };
  }
  return null;
}

/** Whether the heading （六）其他处理, which spans several rows, stands to the left of a cell. */
function isUnder(heading: GridCell | null, { row, column }: GridCell): boolean {
  return heading !== null && row < heading.row + heading.rowSpan && endOf(heading) <= column;
}

function buildHead(rows: readonly { cells: readonly GridCell[]; labels: LabelledCell[] }[]): Head | null {
  const labels = rows.flatMap((row) => row.labels);
  const headings = labels
    .map(({ cell, match }) => ({ label: match.label, printed: printedOf(cell) }))
    .filter(({ label: { is } }) => is === 'column' || is === 'columnGroup');
  const ordered = assembleHeader(headings);
  const table = ordered?.table ?? guessTable(headings.map(({ label }) => ('key' in label ? label.key : '')));
  if (!table) return null;
  const groups = labels.filter(({ match }) => match.label.is === 'columnGroup');
  const anchors = labels.flatMap(({ cell, match }): Anchor[] => {
    if (match.label.is !== 'column') return [];
    const above = groups.filter((group) => group.cell.row < cell.row && overlaps(group.cell, cell)).at(-1);
    const printed = above ? under(printedOf(above.cell), printedOf(cell)) : printedOf(cell);
    if (table !== 'disputes') return [{ key: match.label.key, cell, printed }];
    const group = above?.match.label;
    return [{ key: group?.is === 'columnGroup' ? `${group.key}.${match.label.key}` : null, cell, printed }];
  });
  const first = Math.min(...anchors.map(({ cell }) => cell.column));
  const unknown = rows
    .filter((row) => row.labels.some(({ match }) => match.label.is === 'column'))
    .flatMap(({ cells, labels: known }) =>
      cells.filter((cell) => !isBlankCell(cell) && cell.column > first && !known.some((label) => label.cell === cell)),
    )
    .filter((cell) => !anchors.some((anchor) => overlaps(anchor.cell, cell)));
  return {
    table,
    anchors: [...anchors, ...unknown.map((cell) => ({ key: null, cell, printed: printedOf(cell) }))],
    ordered,
    end: endOfRows(rows.map(({ cells }) => cells)),
  };
}

const endOfRows = (rows: readonly (readonly GridCell[])[]) =>
  rows.flat().reduce((end, cell) => Math.max(end, endOf(cell)), 0);

function guessTable(keys: readonly string[]): TableKey | null {
  if (keys.includes('naturalPerson')) return 'requests';
  return keys.some((key) => disputeGroups.some((group) => group === key)) ? 'disputes' : null;
}

function readRow(
  { table, key, cell }: RowLabel,
  cells: readonly GridCell[],
  head: Head | null,
  isOwn: boolean,
  collector: Collector,
) {
  const figures = cells.filter((other) => other.column > cell.column);
  const columns = head && (isOwn ? placeByGeometry(figures, head) : null);
  const placed = columns ?? (head && placeByOrder(figures, head));
  if (placed) collector.addRow(table, key, printedOf(cell), placed);
  else if (head) noteMisfit(cell, { table, row: key }, figures.length, head, collector);
  else collector.note('columnsUnknown', 'doubtful', cell.place, { table, row: key });
}

function noteMisfit(
  cell: GridCell | undefined,
  where: Record<string, string>,
  found: number,
  { ordered, anchors }: Head,
  collector: Collector,
): void {
  const expected = ordered?.keys.length ?? anchors.length;
  collector.note('figuresDoNotFit', 'doubtful', cell?.place, { ...where, found, expected });
}

/** Reads the one row of table 4; tells whether it was one. */
function readDisputes(cells: readonly GridCell[], head: Head, collector: Collector): boolean {
  const figures = cells.filter(({ text }) => isFigure(text));
  if (figures.length < Math.max(2, cells.length - 1)) return false;
  const placed = placeByGeometry(figures, head) ?? (figures.length === cells.length ? placeByOrder(cells, head) : null);
  if (!placed) {
    noteMisfit(cells[0], { table: 'disputes' }, figures.length, head, collector);
    return true;
  }
  addDisputes(placed, collector);
  return true;
}

/**
 * Gives each figure the heading that it stands under.
 * @returns null unless every figure stands under exactly one heading and no heading is without its cell
 */
function placeByGeometry(figures: readonly GridCell[], { table, anchors, ordered, end }: Head) {
  const keys = anchors.flatMap(({ key }) => key ?? []);
  if (keys.length === 0 || new Set(keys).size !== keys.length || endOfRows([figures]) !== end) return null;
  if (!ordered && table !== 'proactive') return null;
  const placed: { column: string; cell: GridCell; heading: string }[] = [];
  for (const cell of figures.filter((figure) => !isBlankCell(figure))) {
    const [anchor, ...others] = anchors.filter((candidate) => overlaps(candidate.cell, cell));
    if (!anchor || others.length > 0) return null;
    if (anchor.key === null) continue;
    if (placed.some(({ column }) => column === anchor.key)) return null;
    placed.push({ column: anchor.key, cell, heading: anchor.printed });
  }
  for (const { key, cell: heading, printed } of anchors) {
    if (key === null || placed.some(({ column }) => column === key)) continue;
    const blank = figures.find((figure) => overlaps(figure, heading));
    if (!blank || !isBlankCell(blank)) return null;
    placed.push({ column: key, cell: blank, heading: printed });
  }
  return placed;
}

/** Gives the figures the headings in their order, where there are exactly as many of both: the spans of such a table do not match. */
function placeByOrder(figures: readonly GridCell[], { ordered, anchors }: Head) {
  const unknown = anchors.filter(({ key }) => key === null).length;
  if (!ordered || unknown > 0 || figures.length !== ordered.keys.length) return null;
  return ordered.keys.flatMap((column, index) => {
    const cell = figures[index];
    return cell ? [{ column, cell, heading: ordered.printed[index] ?? null }] : [];
  });
}
