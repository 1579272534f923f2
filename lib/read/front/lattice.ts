/** Tables as their ruling lines draw them, in the units of a page: points of a PDF, pixels of a scan; y counts downwards. */

/** A ruling line: horizontal at a y, from an x to an x; or vertical at an x, from a y to a y. */
export interface Segment {
  at: number;
  from: number;
  to: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether the middle of a box is in an area. */
export function isWithin(box: Box, { x, y, width, height }: Box): boolean {
  const [across, down] = [box.x + box.width / 2, box.y + box.height / 2];
  return across >= x && across <= x + width && down >= y && down <= y + height;
}

/** A cell between ruling lines; rows and columns count from 0. */
export interface LatticeCell extends Box {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** One table: its cells from above to below, from left to right, without overlap and without gap. */
export interface Lattice {
  box: Box;
  cells: LatticeCell[];
  rows: number;
  columns: number;
}

/** The share of a cell's side that a line must cover to be its border. */
const enoughOfSide = 0.6;

/**
 * Finds the tables that ruling lines form: at least two cells that share a line. Where a line between two places of the lattice is missing,
 * they are one cell; what is not a rectangle then is cut into rows.
 * @param tolerance how far lines that are meant to be one, or to meet, may lie apart
 * @returns tables from above to below
 */
export function findLattices(
  horizontal: readonly Segment[],
  vertical: readonly Segment[],
  tolerance: number,
): Lattice[] {
  const across = joinSegments(horizontal, tolerance);
  const down = joinSegments(vertical, tolerance);
  return groupByContact(across, down, tolerance)
    .flatMap((group) => buildLattice(group.across, group.down, tolerance) ?? [])
    .toSorted((one, another) => one.box.y - another.box.y || one.box.x - another.box.x);
}

/** Pieces of one line, and lines drawn twice, become one line. */
function joinSegments(segments: readonly Segment[], tolerance: number): Segment[] {
  const joined: Segment[] = [];
  for (const level of cluster(segments, ({ at }) => at, tolerance)) {
    const at = level.reduce((sum, segment) => sum + segment.at, 0) / level.length;
    let last: Segment | null = null;
    for (const { from, to } of level.toSorted((one, another) => one.from - another.from)) {
      if (last && from <= last.to + tolerance) last.to = Math.max(last.to, to);
      else {
        last = { at, from, to };
        joined.push(last);
      }
    }
  }
  return joined;
}

/** Puts what lies within a tolerance of its neighbour together, in ascending order. */
function cluster<Item>(items: readonly Item[], positionOf: (item: Item) => number, tolerance: number): Item[][] {
  const clusters: Item[][] = [];
  let first = Number.NEGATIVE_INFINITY;
  for (const item of items.toSorted((one, another) => positionOf(one) - positionOf(another))) {
    const position = positionOf(item);
    const current = clusters.at(-1);
    if (current && position - first <= tolerance) current.push(item);
    else {
      clusters.push([item]);
      first = position;
    }
  }
  return clusters;
}

interface Group {
  across: Segment[];
  down: Segment[];
}

function groupByContact(across: readonly Segment[], down: readonly Segment[], tolerance: number): Group[] {
  const parent = new Map<Segment, Segment>();
  const rootOf = (segment: Segment): Segment => {
    let root = segment;
    for (let next = parent.get(root); next; next = parent.get(root)) root = next;
    if (root !== segment) parent.set(segment, root);
    return root;
  };
  const meets = (value: number, { from, to }: Segment) => value >= from - tolerance && value <= to + tolerance;
  for (const line of across) {
    for (const upright of down) {
      if (!meets(upright.at, line) || !meets(line.at, upright)) continue;
      const [one, another] = [rootOf(line), rootOf(upright)];
      if (one !== another) parent.set(one, another);
    }
  }
  const groups = new Map<Segment, Group>();
  const groupOf = (segment: Segment) => {
    const root = rootOf(segment);
    const group = groups.get(root) ?? { across: [], down: [] };
    groups.set(root, group);
    return group;
  };
  for (const line of across) groupOf(line).across.push(line);
  for (const line of down) groupOf(line).down.push(line);
  return [...groups.values()];
}

function buildLattice(across: readonly Segment[], down: readonly Segment[], tolerance: number): Lattice | null {
  const ys = positions([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])], tolerance);
  const xs = positions([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])], tolerance);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows * columns < 2) return null;
  const at = (list: readonly number[], index: number) => list[index] ?? Number.NaN;
  const isRuled = (lines: readonly Segment[], position: number, from: number, to: number) =>
    lines.some(
      (line) =>
        Math.abs(line.at - position) <= tolerance &&
        Math.min(line.to, to) - Math.max(line.from, from) >= (to - from) * enoughOfSide,
    );
  const cellOf = new Map<number, number>();
  const find = (place: number): number => {
    let root = place;
    for (let next = cellOf.get(root); next !== undefined; next = cellOf.get(root)) root = next;
    return root;
  };
  const unite = (place: number, other: number) => {
    const [one, another] = [find(place), find(other)];
    if (one !== another) cellOf.set(Math.max(one, another), Math.min(one, another));
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      if (column + 1 < columns && !isRuled(down, at(xs, column + 1), at(ys, row), at(ys, row + 1)))
        unite(place, place + 1);
      if (row + 1 < rows && !isRuled(across, at(ys, row + 1), at(xs, column), at(xs, column + 1)))
        unite(place, place + columns);
    }
  }
  const places = new Map<number, number[]>();
  for (let place = 0; place < rows * columns; place += 1) {
    const root = find(place);
    const own = places.get(root);
    if (own) own.push(place);
    else places.set(root, [place]);
  }
  const cells = [...places.values()].flatMap((own) => rectangles(own, columns));
  if (cells.length < 2) return null;
  return {
    box: { x: at(xs, 0), y: at(ys, 0), width: at(xs, columns) - at(xs, 0), height: at(ys, rows) - at(ys, 0) },
    rows,
    columns,
    cells: cells
      .map(({ row, column, rowSpan, columnSpan }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        x: at(xs, column),
        y: at(ys, row),
        width: at(xs, column + columnSpan) - at(xs, column),
        height: at(ys, row + rowSpan) - at(ys, row),
      }))
      .toSorted((one, another) => one.row - another.row || one.column - another.column),
  };
}

const positions = (values: readonly number[], tolerance: number): number[] =>
  cluster(values, (value) => value, tolerance).map((own) => own.reduce((sum, value) => sum + value, 0) / own.length);

type Span = Pick<LatticeCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;

/** The places of one cell as a rectangle; where they are none, as a run of places for each row. */
function rectangles(places: readonly number[], columns: number): Span[] {
  const rowsOf = places.map((place) => Math.floor(place / columns));
  const columnsOf = places.map((place) => place % columns);
  const [row, column] = [Math.min(...rowsOf), Math.min(...columnsOf)];
  const [rowSpan, columnSpan] = [Math.max(...rowsOf) - row + 1, Math.max(...columnsOf) - column + 1];
  if (rowSpan * columnSpan === places.length) return [{ row, column, rowSpan, columnSpan }];
  const runs: Span[] = [];
  rowsOf.forEach((ownRow, index) => {
    const last = runs.at(-1);
    const ownColumn = columnsOf[index] ?? 0;
    if (last?.row === ownRow && last.column + last.columnSpan === ownColumn) last.columnSpan += 1;
    else runs.push({ row: ownRow, column: ownColumn, rowSpan: 1, columnSpan: 1 });
  });
  return runs;
}
