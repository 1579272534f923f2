import type { RecognisedWord } from '../../blocks';
import type { Box } from '../lattice';
import { encodeGray, type Gray } from './picture';

interface Piece {
  from: Box;
  x: number;
  y: number;
}

/** Pieces of a page on lines of their own, to be recognised together. */
export class Sheet {
  private readonly pieces: Piece[] = [];
  private readonly lines: { y: number; height: number }[] = [];
  private width = 0;
  private bottom: number;

  /** @param margin around the sheet, and `gap` between its lines, in pixels */
  constructor(
    private readonly margin: number,
    private readonly gap: number,
  ) {
    this.bottom = Math.ceil(margin);
  }

  /** Puts boxes of the page next to each other on a new line. */
  addLine(boxes: readonly Box[], between: number): void {
    let x = Math.ceil(this.margin);
    let height = 0;
    for (const from of boxes) {
      this.pieces.push({ from, x, y: this.bottom });
      x += from.width + Math.ceil(between);
      height = Math.max(height, from.height);
    }
    this.lines.push({ y: this.bottom, height });
    this.width = Math.max(this.width, x);
    this.bottom += height + Math.ceil(this.gap);
  }

  /** The sheet as a PNG. @param scale by which it is enlarged */
  encode(page: Gray, scale: number): Uint8Array {
    const width = this.width + Math.ceil(this.margin);
    const height = this.bottom + Math.ceil(this.margin);
    const values = new Uint8Array(width * height).fill(255);
    for (const { from, x, y } of this.pieces) {
      const left = Math.max(0, from.x);
      const right = Math.min(page.width, from.x + from.width);
      for (let row = Math.max(0, from.y); row < Math.min(page.height, from.y + from.height); row += 1) {
        const pixels = page.values.subarray(row * page.width + left, row * page.width + right);
        values.set(pixels, (y + row - from.y) * width + x + left - from.x);
      }
    }
    return encodeGray({ values, width, height }, scale);
  }

  /** The words of each line, as they follow each other. @param scale by which the sheet was enlarged */
  sort(words: readonly RecognisedWord[], scale: number): RecognisedWord[][] {
    const sorted: RecognisedWord[][] = this.lines.map(() => []);
    for (const word of words) {
      const middle = (word.y + word.height / 2) / scale;
      const index = this.lines.findIndex(
        ({ y, height }) => middle > y - this.gap / 2 && middle < y + height + this.gap / 2,
      );
      sorted[index]?.push(word);
    }
    return sorted;
  }
}
