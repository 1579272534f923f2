import type { Gray } from './picture';

/** Which pixels of a picture are ink: 1 ink, 0 paper. */
export interface Ink {
  values: Uint8Array;
  width: number;
  height: number;
}

/** The side of the squares in which the paper's lightness is measured, in pixels. */
const square = 48;
/** The share of a square's pixels that are lighter than what is taken for paper. */
const lighterThanPaper = 0.2;
/** Ink is at least this much darker than the paper, whatever the picture, so that an empty page has none. */
const thresholds = { darkest: 110, lightest: 205 };

/** Evens out the lightness of the paper, so that shadows, tints and a dull scan become white and the ink keeps its share of it. */
export function evenOut(gray: Gray): Gray {
  const { width, height } = gray;
  const [columns, rows] = [Math.ceil(width / square), Math.ceil(height / square)];
  const paper = smooth(measurePaper(gray, columns, rows), columns, rows);
  const values = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const down = clamp((y + 0.5) / square - 0.5, 0, rows - 1);
    const [top, bottom] = [Math.floor(down) * columns, Math.ceil(down) * columns];
    const low = down - Math.floor(down);
    for (let x = 0; x < width; x += 1) {
      const across = clamp((x + 0.5) / square - 0.5, 0, columns - 1);
      const [left, right] = [Math.floor(across), Math.ceil(across)];
      const far = across - left;
      const upper = (paper[top + left] ?? 255) * (1 - far) + (paper[top + right] ?? 255) * far;
      const lower = (paper[bottom + left] ?? 255) * (1 - far) + (paper[bottom + right] ?? 255) * far;
      const value = ((gray.values[y * width + x] ?? 255) * 255) / (upper * (1 - low) + lower * low);
      values[y * width + x] = Math.min(value, 255);
    }
  }
  return { values, width, height };
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

function measurePaper({ values, width, height }: Gray, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      const [right, bottom] = [Math.min(width, (column + 1) * square), Math.min(height, (row + 1) * square)];
      for (let y = row * square; y < bottom; y += 1) {
        for (let x = column * square; x < right; x += 1) {
          const value = values[y * width + x] ?? 255;
          counts[value] = (counts[value] ?? 0) + 1;
        }
      }
      let left = (right - column * square) * (bottom - row * square) * lighterThanPaper;
      let value = 255;
      for (; value > 0 && left > (counts[value] ?? 0); value -= 1) left -= counts[value] ?? 0;
      paper[row * columns + column] = Math.max(value, 32);
    }
  }
  return paper;
}

/** Takes for each square the lightest of those around it: a square full of ink tells nothing about its paper. */
function smooth(paper: Float32Array, columns: number, rows: number): Float32Array {
  const smoothed = new Float32Array(paper.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const around: number[] = [];
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1)
          around.push(paper[y * columns + x] ?? 255);
      }
      around.sort((one, another) => one - another);
      smoothed[row * columns + column] = around[Math.floor(around.length / 2)] ?? 255;
    }
  }
  return smoothed;
}

/** The lightness that parts ink from paper best (Otsu: the two groups differ most), within bounds. */
export function findThreshold({ values }: Gray): number {
  const counts = new Float64Array(256);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  let sum = 0;
  for (let value = 0; value < 256; value += 1) sum += value * (counts[value] ?? 0);
  let [below, sumBelow, best, threshold] = [0, 0, -1, thresholds.lightest];
  for (let value = 0; value < 255; value += 1) {
    below += counts[value] ?? 0;
    sumBelow += value * (counts[value] ?? 0);
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sumBelow / below - (sum - sumBelow) / above;
    const spread = below * above * apart * apart;
    if (spread > best) [best, threshold] = [spread, value];
  }
  return clamp(threshold, thresholds.darkest, thresholds.lightest);
}

/** The pixels that are as dark as the threshold or darker. */
export function findInk({ values, width, height }: Gray, threshold: number): Ink {
  const ink = new Uint8Array(values.length);
  for (let index = 0; index < values.length; index += 1) ink[index] = (values[index] ?? 255) <= threshold ? 1 : 0;
  return { values: ink, width, height };
}
