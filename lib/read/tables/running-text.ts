import { normalise } from '../labels/normalise';

interface Piece {
  raw: string;
  words: string;
  /** Where its words begin in the whole. */
  start: number;
  /** For each letter of the words, where in the raw text it stands; made when first asked for. */
  positions?: readonly number[] | null;
}

/** Words that follow each other in a document, without the gaps that layout put between and into them, and how each was printed. */
export class RunningText {
  words = '';
  private pieces: Piece[] = [];

  /**
   * @param raw a cell or line as printed
   * @param words what `normalise` leaves of it, or the label it was taken for
   */
  append(raw: string, words: string): void {
    this.pieces.push({ raw, words, start: this.words.length });
    this.words += words;
  }

  clear(): void {
    this.words = '';
    this.pieces = [];
  }

  /**
   * How a part of the words was printed.
   * @param from where the part may begin at the earliest: what stands right in front of it in the same piece, such as a number, is given too
   */
  printedOf(start: number, end: number, from: number): string {
    const printed: string[] = [];
    for (let index = this.pieceAt(start); index < this.pieces.length; index += 1) {
      const piece = this.pieces[index];
      if (!piece || piece.start >= end) break;
      if (piece.words !== '') printed.push(cut(piece, from - piece.start, end - piece.start).trim());
    }
    return printed.join(' ');
  }

  /** The last piece that begins at a letter or before it. */
  private pieceAt(letter: number): number {
    let [low, high] = [0, this.pieces.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.start ?? 0) <= letter) low = middle;
      else high = middle;
    }
    return low;
  }
}

const opening = /[（(《“]/u;

/** The part of a piece from one of its letters to another; the whole where its words are not those printed. */
function cut(piece: Piece, from: number, end: number): string {
  if (from <= 0 && end >= piece.words.length) return piece.raw;
  piece.positions ??= findPositions(piece);
  if (!piece.positions) return piece.raw;
  const first = from > 0 ? (piece.positions[from] ?? 0) : 0;
  const begin = first > 0 && opening.test(piece.raw[first - 1] ?? '') ? first - 1 : first;
  return end < piece.words.length
    ? piece.raw.slice(begin, piece.positions[end]).replace(/[（(《“\s]+$/u, '')
    : piece.raw.slice(begin);
}

function findPositions({ raw, words }: Piece): readonly number[] | null {
  const positions: number[] = [];
  let at = 0;
  for (const character of raw) {
    for (const _ of normalise(character)) positions.push(at);
    at += character.length;
  }
  return positions.length === words.length ? positions : null;
}
