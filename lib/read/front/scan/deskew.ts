import type { Box } from '../lattice';
import type { Ink } from './ink';

/** The steepest that a page may lie, in degrees; more is no longer a page put into a scanner. */
const steepest = 3.5;
/** The height to which a page is reduced to find its angle, in pixels. */
const reducedHeight = 1200;
const degree = Math.PI / 180;

/** By how many degrees a page is turned clockwise: the angle under which its ink lies in the sharpest rows. */
export function findSkew(ink: Ink): number {
  const points = listEdges(ink);
  if (points.length < 200) return 0;
  let best = 0;
  for (const step of [0.5, 0.1, 0.02]) {
    const around = step === 0.5 ? steepest : step * 5;
    let sharpest = -1;
    let angle = best;
    for (let tried = best - around; tried <= best + around + step / 2; tried += step) {
      const sharpness = measureSharpness(points, tried);
      if (sharpness > sharpest) [sharpest, angle] = [sharpness, tried];
    }
    best = angle;
  }
  return Math.abs(best) > steepest ? 0 : best;
}

interface Point {
  x: number;
  y: number;
}

/** Where ink begins below paper, of every few columns. */
function listEdges({ values, width, height }: Ink): Point[] {
  const step = Math.max(1, Math.round(height / reducedHeight));
  const points: Point[] = [];
  for (let y = 1; y < height; y += 1) {
    for (let x = 0; x < width; x += step * 2) {
      if (values[y * width + x] === 1 && values[(y - 1) * width + x] === 0) points.push({ x, y });
    }
  }
  return points;
}

function measureSharpness(points: readonly Point[], angle: number): number {
  const slope = Math.tan(angle * degree);
  const rows = new Map<number, number>();
  for (const { x, y } of points) {
    const row = Math.round(y - x * slope);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  let sum = 0;
  for (const count of rows.values()) sum += count * count;
  return sum;
}

/**
 * The box in a picture around what is a box in the straightened one.
 * @param angle and scale by which it was straightened
 */
export function turnBox(box: Box, from: Size, to: Size, angle: number, scale: number): Box {
  const [sine, cosine] = [Math.sin(angle * degree), Math.cos(angle * degree)];
  const corners = [box.x, box.x + box.width].flatMap((x) =>
    [box.y, box.y + box.height].map((y) => {
      const [right, down] = [(x - from.width / 2) / scale, (y - from.height / 2) / scale];
      return { x: right * cosine - down * sine + to.width / 2, y: right * sine + down * cosine + to.height / 2 };
    }),
  );
  const xs = corners.map(({ x }) => Math.min(to.width, Math.max(0, Math.round(x))));
  const ys = corners.map(({ y }) => Math.min(to.height, Math.max(0, Math.round(y))));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

interface Size {
  width: number;
  height: number;
}
