import type { Part } from './bar-parts';
import { drawLine, type SvgNode, writeText } from './scene';
import { measureText } from './text';

const gap = 10;

interface PlacedLabel {
  label: string;
  /** Where the line goes down to the part. */
  x: number;
  /** Where the text starts: at `x`, or earlier where it would leave the drawing. */
  textX: number;
  level: number;
  /** The part is wide enough for its name to stand right over it, without a line. */
  isOver: boolean;
}

interface Room {
  x: (length: number) => number;
  /** Where the drawing ends. */
  width: number;
  /** Room that the heading of the last column takes on the lowest level. */
  headingWidth: number;
  fontSize: number;
}

/**
 * Finds places over the first bar for the names of its parts. From right to left, each name begins at the middle of its part, on the lowest
 * level on which neither another name, nor the line down from a higher one, nor the heading of the totals is in its way.
 */
export function placeLabels(parts: readonly Part[], { x, width, headingWidth, fontSize }: Room): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { label, start, end } of parts.toReversed()) {
    const length = measureText(label, fontSize, true) + gap;
    const isOver = x(end) - x(start) >= length;
    const at = isOver ? x(start) + 1 : x((start + end) / 2);
    const textX = Math.max(0, Math.min(at, width - length + gap));
    const inTheWay = placed.filter((other) => Math.min(other.x, other.textX) < textX + length);
    const lowest = textX + length > width - headingWidth ? 1 : 0;
    const level = Math.max(lowest, ...inTheWay.map((other) => other.level + 1));
    placed.push({ label, x: at, textX, level, isOver: isOver && level === 0 });
  }
  return placed.toReversed();
}

/**
 * Draws the names and the lines down from them.
 * @param baseline of the lowest level
 * @param end where the lines end: the top of the bar
 */
export function drawLabels(
  labels: readonly PlacedLabel[],
  baseline: number,
  lineHeight: number,
  end: number,
): SvgNode[] {
  const baselineOf = (level: number) => baseline - level * lineHeight;
  return [
    ...labels
      .filter(({ isOver }) => !isOver)
      .map(({ x, level }) => drawLine(x, baselineOf(level) + 3, x, end, { stroke: 'var(--rule)' })),
    ...labels.map(({ label, textX, level }) =>
      writeText(label, textX, baselineOf(level), { fontWeight: 600, fill: 'var(--ink)' }, true),
    ),
  ];
}
