import type { Box, Segment } from '../lattice';
import { apply, type Matrix } from './matrix';

/** What drawing adds to a page beside its text: ruling lines, and areas filled with a colour. */
export interface Drawing {
  horizontal: Segment[];
  vertical: Segment[];
  /** Dark enough for white text to be seen on it, or not. */
  filled: (Box & { isWhite: boolean })[];
  /** What is drawn and is no rectangle: letters as outlines, signs, seals. */
  shapes: Box[];
}

/** The widest that a ruling line is drawn, in points. */
const widestRule = 3;
/** The shortest line that can be the side of a cell, in points. */
const shortestRule = 4;

type Point = readonly [x: number, y: number];

/** How the library codes a path: a number for what follows, then its coordinates. */
const coordinates = [2, 2, 6, 4, 0] as const;
const [moveTo, lineTo, , , closePath] = [0, 1, 2, 3, 4];

/**
 * Adds what a path draws.
 * @param path the library's code of the path
 */
export function addPath(
  drawing: Drawing,
  path: readonly number[],
  matrix: Matrix,
  painted: { stroke: boolean; fill: boolean; isWhite: boolean },
): void {
  for (const { points, isCurved } of outlines(path, matrix)) {
    if (isCurved) drawing.shapes.push(boxOf(points));
    else {
      if (painted.fill) addFilled(drawing, points, painted.isWhite);
      if (painted.stroke) addStroked(drawing, points);
    }
  }
}

interface Outline {
  points: Point[];
  isCurved: boolean;
}

function outlines(path: readonly number[], matrix: Matrix): Outline[] {
  const all: Outline[] = [];
  let current: Outline = { points: [], isCurved: false };
  for (let index = 0; index < path.length; ) {
    const code = path[index] ?? 0;
    const size = coordinates[code as 0 | 1 | 2 | 3 | 4];
    if (size === undefined) return all;
    const [x, y] = [path[index + size - 1] ?? 0, path[index + size] ?? 0];
    index += size + 1;
    const [first] = current.points;
    if (code === closePath) {
      if (first) current.points.push(first);
      continue;
    }
    if (code === moveTo) {
      current = { points: [], isCurved: false };
      all.push(current);
    } else if (code !== lineTo) current.isCurved = true;
    current.points.push(apply(matrix, x, y));
  }
  return all;
}

function addStroked(drawing: Drawing, points: readonly Point[]): void {
  const box = boxOf(points);
  if (box.width <= widestRule || box.height <= widestRule) addRule(drawing, box);
  else
    for (let index = 1; index < points.length; index += 1) addRule(drawing, boxOf(points.slice(index - 1, index + 1)));
}

function addFilled(drawing: Drawing, points: readonly Point[], isWhite: boolean): void {
  if (points.length < 3) return;
  const box = boxOf(points);
  if (box.width <= widestRule || box.height <= widestRule) addRule(drawing, box);
  else if (isRectangle(points)) drawing.filled.push({ ...box, isWhite });
  else drawing.shapes.push(box);
}

function addRule({ horizontal, vertical }: Drawing, { x, y, width, height }: Box): void {
  if (height <= widestRule && width >= shortestRule && width > height)
    horizontal.push({ at: y + height / 2, from: x, to: x + width });
  else if (width <= widestRule && height >= shortestRule) vertical.push({ at: x + width / 2, from: y, to: y + height });
}

function isRectangle(points: readonly Point[]): boolean {
  return points.every(([x, y], index) => {
    const next = points[index + 1];
    return !next || Math.abs(next[0] - x) < 0.5 || Math.abs(next[1] - y) < 0.5;
  });
}

function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return points.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}
