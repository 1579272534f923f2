import type { Canvas } from '@napi-rs/canvas';
import type { RecognisedWord } from '../../blocks';
import type { Box } from '../lattice';
import { encodePieces, type Piece } from './picture';

/** Pieces of a page in lines of their own, to be recognised together. */
export class Sheet {
  private readonly pieces: Piece[] = [];
  private readonly slots: Box[] = [];
  private width = 0;
  private bottom: number;

  /** @param pitch between two lines, and their margin, in pixels of the sheet */
  constructor(
    private readonly margin: number,
    private readonly gap: number,
    private readonly scale: number,
  ) {
    this.bottom = margin;
  }

  /** Puts boxes of the page next to each other on a new line. @returns the number of the line */
  addLine(boxes: readonly Box[], between: number): number {
    let x = this.margin;
    let height = 0;
    for (const box of boxes) {
      this.pieces.push({ from: box, to: { x, y: this.bottom }, scale: this.scale });
      x += box.width * this.scale + between;
      height = Math.max(height, box.height * this.scale);
    }
    this.slots.push({ x: 0, y: this.bottom, width: x, height });
    this.width = Math.max(this.width, x);
    this.bottom += height + this.gap;
    return this.slots.length - 1;
  }

  get isEmpty(): boolean {
    return this.slots.length === 0;
  }

  encode(picture: Canvas): Promise<Buffer> {
    return encodePieces(picture, this.pieces, { width: this.width + this.margin, height: this.bottom + this.margin });
  }

  /** The words on each line, from left to right. */
  sort(words: readonly RecognisedWord[]): RecognisedWord[][] {
    const lines: RecognisedWord[][] = this.slots.map(() => []);
    for (const word of words) {
      const middle = word.y + word.height / 2;
      const index = this.slots.findIndex(
        ({ y, height }) => middle > y - this.gap / 2 && middle < y + height + this.gap / 2,
      );
      lines[index]?.push(word);
    }
    return lines.map((line) => line.toSorted((one, another) => one.x - another.x));
  }
}
