import type { Segment } from '../lattice';
import type { Ink } from './ink';

/** A ruling line in a picture, with the pixels that it covers. */
export interface RulingLine extends Segment {
  pixels: readonly Stretch[];
}

/** A row (or, of a vertical line, a column) of pixels. */
interface Stretch {
  at: number;
  from: number;
  to: number;
}

/** How many pixels a line may be interrupted. */
const gap = 2;

/**
 * Finds long thin runs of ink along the rows of a picture.
 * @param shortest the least length of a line, in pixels
 * @param thickest the most pixels that a line covers across
 */
export function findLinesAcross(ink: Ink, shortest: number, thickest: number): RulingLine[] {
  return joinStretches(findStretches(thicken(ink), shortest)).flatMap((pixels): RulingLine[] => {
    const from = Math.min(...pixels.map((stretch) => stretch.from));
    const to = Math.max(...pixels.map((stretch) => stretch.to));
    const total = pixels.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);
    const isThin = total / (to - from) <= thickest + 2;
    if (!isThin || !standsAlone(pixels, ink)) return [];
    const at = pixels.reduce((sum, stretch) => sum + (stretch.at + 0.5) * (stretch.to - stretch.from), 0) / total;
    return [{ at, from, to, pixels }];
  });
}

/** The share of a line's length beside which there may be ink at the same time above and below; strokes of letters have more. */
const mostBeside = 0.25;
/** How far from a line its neighbourhood is looked at, in pixels. */
const beside = 3;

/** Whether there is paper above or below nearly all of a line. */
function standsAlone(pixels: readonly Stretch[], { values, width }: Ink): boolean {
  const tops = new Map<number, number>();
  const bottoms = new Map<number, number>();
  for (const { at, from, to } of pixels) {
    for (let along = from; along < to; along += 1) {
      tops.set(along, Math.min(tops.get(along) ?? at, at));
      bottoms.set(along, Math.max(bottoms.get(along) ?? at, at));
    }
  }
  let count = 0;
  for (const [along, top] of tops) {
    const bottom = bottoms.get(along) ?? top;
    const isAbove = values[(top - beside) * width + along] === 1;
    const isBelow = values[(bottom + beside) * width + along] === 1;
    if (isAbove || isBelow) count += 1;
  }
  return count < tops.size * mostBeside;
}

/** Ink with the rows above and below: a line that runs slightly askew stays one. */
function thicken({ values, width, height }: Ink): Ink {
  const thick = new Uint8Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    thick[index] = (values[index] ?? 0) | (values[index - width] ?? 0) | (values[index + width] ?? 0);
  }
  return { values: thick, width, height };
}

function findStretches({ values, width, height }: Ink, shortest: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let y = 0; y < height; y += 1) {
    let from = -1;
    let last = -1;
    const row = values.subarray(y * width, (y + 1) * width);
    const close = () => {
      if (from >= 0 && last - from + 1 >= shortest) stretches.push({ at: y, from, to: last + 1 });
    };
    for (let x = row.indexOf(1); x >= 0; x = row.indexOf(1, x + 1)) {
      if (from < 0 || x - last > gap + 1) {
        close();
        from = x;
      }
      last = x;
    }
    close();
  }
  return stretches;
}

/** Puts stretches of neighbouring rows that overlap together. */
function joinStretches(stretches: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = [];
  let above: { stretch: Stretch; group: Stretch[] }[] = [];
  let current: { stretch: Stretch; group: Stretch[] }[] = [];
  let row = -2;
  for (const stretch of stretches) {
    if (stretch.at !== row) {
      above = stretch.at === row + 1 ? current : [];
      current = [];
      row = stretch.at;
    }
    const touching = above.filter((other) => other.stretch.from < stretch.to && stretch.from < other.stretch.to);
    const [first, ...more] = touching;
    const group = first?.group ?? [];
    if (!first) groups.push(group);
    group.push(stretch);
    for (const other of more) {
      if (other.group === group) continue;
      const merged = other.group;
      group.push(...merged.splice(0));
      for (const entry of [...above, ...current]) if (entry.group === merged) entry.group = group;
    }
    current.push({ stretch, group });
  }
  return groups.filter((group) => group.length > 0);
}

/** The picture with rows and columns exchanged: its vertical lines run across. */
export function transpose({ values, width, height }: Ink): Ink {
  const turned = new Uint8Array(values.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + y] = values[y * width + x] ?? 0;
  }
  return { values: turned, width: height, height: width };
}
