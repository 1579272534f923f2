import type { Box } from '../lattice';
import type { Ink } from './ink';

/** Ink that hangs together: a letter, a stroke, a speck. */
export interface Component extends Box {
  /** How many pixels. */
  area: number;
}

/** Finds the pieces of ink in a picture; pixels that touch at a corner hang together. */
export function findComponents({ values, width, height }: Ink): Component[] {
  const parent: number[] = [];
  const found: Component[] = [];
  const rootOf = (id: number): number => {
    let root = id;
    for (let next = parent[root] ?? root; next !== root; next = parent[root] ?? root) root = next;
    parent[id] = root;
    return root;
  };
  // Runs of ink of the row above and of this row: where each begins and ends, and what it belongs to.
  let above: Run[] = [];
  for (let y = 0; y < height; y += 1) {
    const runs: Run[] = [];
    const row = values.subarray(y * width, (y + 1) * width);
    let first = 0;
    for (let from = row.indexOf(1); from >= 0; ) {
      let to = row.indexOf(0, from);
      if (to < 0) to = width;
      const run = { from, to, id: -1 };
      while ((above[first]?.to ?? Number.POSITIVE_INFINITY) < run.from) first += 1;
      for (let index = first; (above[index]?.from ?? Number.POSITIVE_INFINITY) <= run.to; index += 1) {
        const other = rootOf(above[index]?.id ?? 0);
        if (run.id < 0) run.id = other;
        else if (rootOf(run.id) !== other) join(found, parent, rootOf(run.id), other);
      }
      if (run.id < 0) {
        run.id = parent.length;
        parent.push(run.id);
        found.push({ x: run.from, y, width: run.to - run.from, height: 1, area: 0 });
      }
      const own = found[rootOf(run.id)];
      if (own) addRun(own, run, y);
      runs.push(run);
      from = row.indexOf(1, to);
    }
    above = runs;
  }
  return found.filter((_, id) => rootOf(id) === id);
}

interface Run {
  from: number;
  to: number;
  id: number;
}

function addRun(own: Component, { from, to }: Run, y: number): void {
  const right = Math.max(own.x + own.width, to);
  own.x = Math.min(own.x, from);
  own.width = right - own.x;
  own.height = y - own.y + 1;
  own.area += to - from;
}

function join(found: readonly Component[], parent: number[], one: number, another: number): void {
  const [own, other] = [found[one], found[another]];
  if (!own || !other) return;
  parent[another] = one;
  const right = Math.max(own.x + own.width, other.x + other.width);
  const bottom = Math.max(own.y + own.height, other.y + other.height);
  own.x = Math.min(own.x, other.x);
  own.y = Math.min(own.y, other.y);
  own.width = right - own.x;
  own.height = bottom - own.y;
  own.area += other.area;
}

/**
 * The height of most letters of a page, in pixels; null where there are too few to tell. Chinese letters are square, so the pieces of ink that are
 * nearly as wide as high are what is measured.
 */
export function measureLetters(components: readonly Component[]): number | null {
  const heights = components
    .filter(({ width, height, area }) => height >= 8 && width > height * 0.6 && width < height * 1.6 && area > height)
    .map(({ height }) => height)
    .toSorted((one, another) => one - another);
  if (heights.length < 10) return null;
  return heights[Math.floor(heights.length * 0.6)] ?? null;
}

/** Whether a piece of ink is smaller than any point or stroke. */
export function isSpeck({ width, height, area }: Component, letter: number): boolean {
  const [least, most] = [Math.min(width, height), Math.max(width, height)];
  return area < 5 || most < letter * 0.075 || (least < letter * 0.08 && most < letter * 0.13);
}

/** Whether a piece of ink can be a point or a comma beside digits of a height. */
export const isPoint = ({ width, height }: Component, digitHeight: number) =>
  Math.max(width, height * 0.7) < digitHeight * 0.35;
