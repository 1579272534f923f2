/** An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Takes six numbers from outside. */
export function toMatrix(value: unknown): Matrix | null {
  const [a, b, c, d, e, f, ...more] = toNumbers(value);
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined) return null;
  return f === undefined || more.length > 0 ? null : [a, b, c, d, e, f];
}

/** The numbers of a list from outside; none where it is no list of numbers. */
export function toNumbers(value: unknown): number[] {
  if (!Array.isArray(value) && !(value instanceof Float32Array) && !(value instanceof Float64Array)) return [];
  const list: unknown[] = Array.from(value);
  return list.every((item) => typeof item === 'number') ? list : [];
}
