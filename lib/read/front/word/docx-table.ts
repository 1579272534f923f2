import type { HtmlElement } from '../html-node';
import { childOf, childrenOf, isPlaceholder, nameOf, settingOf, switchOf } from '../office-xml';

/** A cell that is shown. Rows and columns are those of the table's grid. */
interface Cell {
  node: HtmlElement;
  column: number;
  columnSpan: number;
  rowSpan: number;
  /** Whether the cell goes on from the row above. */
  goesOn: boolean;
  /** Whether it only holds the words that ask for an entry. */
  isUnfilled: boolean;
}

interface Row {
  /** In which column of the grid it begins. */
  start: number;
  cells: Cell[];
}

const wrappers: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);
/** Wider tables are mistakes, or made to exhaust the reader. */
const widestTable = 1000;

/**
 * The rows of a table with the cells that begin in them, as they stand when all changes are accepted.
 * @param onChange told of a row or cell that a change took away
 * @see ECMA-376-1, 17.4 (tables), 17.13.5 (changes)
 */
export function layOutDocxTable(table: HtmlElement, onChange: () => void): Row[] {
  const rows = within(table, 'tr')
    .filter(({ node }) => isRowShown(node, onChange))
    .map(({ node }) => readRow(node, onChange));
  measureRows(rows);
  return rows.map(({ start, cells }) => ({ start, cells: cells.filter(({ goesOn }) => !goesOn) }));
}

interface Part {
  node: HtmlElement;
  isUnfilled: boolean;
}

/** The rows of a table, or the cells of a row, also where a control or a change wraps them. */
function within(node: HtmlElement, name: string, isUnfilled = false): Part[] {
  return childrenOf(node).flatMap((child) => {
    if (nameOf(child) === name) return [{ node: child, isUnfilled }];
    return wrappers.has(nameOf(child)) ? within(child, name, isUnfilled || isPlaceholder(child)) : [];
  });
}

function isRowShown(row: HtmlElement, onChange: () => void): boolean {
  const properties = childOf(row, 'trPr');
  const isDeleted = childOf(properties, 'del') !== undefined;
  if (isDeleted) onChange();
  return !isDeleted && switchOf(properties, 'hidden') !== true;
}

function readRow(row: HtmlElement, onChange: () => void): Row {
  const start = Number(settingOf(childOf(childOf(row, 'trPr'), 'gridBefore'))) || 0;
  const cells: Cell[] = [];
  let column = start;
  for (const { node, isUnfilled } of within(row, 'tc')) {
    const properties = childOf(node, 'tcPr');
    if (childOf(properties, 'cellDel')) {
      onChange();
      continue;
    }
    const columnSpan = Math.min(widestTable, Math.max(1, Number(settingOf(childOf(properties, 'gridSpan'))) || 1));
    const before = cells.at(-1);
    if (before && isContinued(childOf(properties, 'hMerge'))) before.columnSpan += columnSpan;
    else {
      const goesOn = isContinued(childOf(properties, 'vMerge'));
      cells.push({ node, column, columnSpan, rowSpan: 1, goesOn, isUnfilled });
    }
    column += columnSpan;
    if (column > widestTable) break;
  }
  return { start, cells };
}

const isContinued = (merge: HtmlElement | undefined): boolean => merge !== undefined && settingOf(merge) !== 'restart';

/** Lets each cell span the rows below in which it goes on. */
function measureRows(rows: readonly Row[]): void {
  let above = new Map<number, Cell>();
  for (const { cells } of rows) {
    const current = new Map<number, Cell>();
    for (const cell of cells) {
      const start = cell.goesOn ? above.get(cell.column) : undefined;
      if (start?.columnSpan === cell.columnSpan) {
        start.rowSpan += 1;
        current.set(cell.column, start);
      } else {
        cell.goesOn = false;
        current.set(cell.column, cell);
      }
    }
    above = current;
  }
}
