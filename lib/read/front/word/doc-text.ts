import type { DocFile } from './doc-file';

/** A character of a document, and where in the file it is stored. */
export interface StoredCharacter {
  character: string;
  offset: number;
}

const piecesPointer = 0x01a2;
const isNarrow = 0x40000000;
const decoder = new TextDecoder('windows-1252');

/** The characters of a document from one position to another. @see [MS-DOC] 2.8.35 (PlcPcd), 2.9.38 (Clx), 2.9.73 (FcCompressed) */
export function* listCharacters({ main, table }: DocFile, from: number, to: number): Generator<StoredCharacter> {
  const start = findPieces(table, main.readUInt32LE(piecesPointer));
  const count = Math.floor((table.readUInt32LE(start + 1) - 4) / 12);
  const position = (index: number) => table.readUInt32LE(start + 5 + index * 4);
  // Each character is stored; what asks for more is broken, or made to exhaust the reader.
  if (to - from > main.length) throw new RangeError('more characters than are stored');
  let next = from;
  for (let index = 0; index < count; index += 1) {
    const stored = table.readUInt32LE(start + 5 + (count + 1) * 4 + index * 8 + 2);
    const narrow = (stored & isNarrow) !== 0;
    const offset = narrow ? (stored & ~isNarrow) / 2 : stored;
    const size = narrow ? 1 : 2;
    const first = Math.max(next, position(index));
    const last = Math.min(to, position(index + 1));
    next = Math.max(next, last);
    for (let at = first; at < last; at += 1) {
      const own = offset + (at - position(index)) * size;
      const character = narrow
        ? decoder.decode(main.subarray(own, own + 1))
        : String.fromCharCode(main.readUInt16LE(own));
      yield { character, offset: own };
    }
  }
}

/** Where the table of pieces begins: behind lists of properties that documents saved in haste have before it. */
function findPieces(table: Buffer, start: number): number {
  let at = start;
  while (table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1);
  if (table.readUInt8(at) !== 2) throw new RangeError('no table of pieces');
  return at;
}
