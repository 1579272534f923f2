import { CFB } from '@e965/xlsx';
import { z } from 'zod';
import { UserError } from '@/lib/errors';

/** The parts of a Word document of the older kind. */
export interface DocFile {
  /** Text and the pages of properties. */
  main: Buffer;
  /** Tables of where things are. */
  table: Buffer;
  /** Properties too large for their pages. */
  data: Buffer;
  /** Number of characters: of the text, and of what is stored between it and the text boxes. */
  textLength: number;
  beforeBoxes: number;
  boxesLength: number;
}

/** Offsets in the file's information block, by the names of the specification. */
const at = {
  flags: 0x0a,
  ccpText: 0x4c,
  ccpFtn: 0x50,
  ccpHdd: 0x54,
  ccpAtn: 0x5c,
  ccpEdn: 0x60,
  ccpTxbx: 0x64,
} as const;
const isEncrypted = 0x0100;
const usesTable1 = 0x0200;

const stream = z.object({ content: z.instanceof(Uint8Array) });

/**
 * Opens a Word document of the older kind.
 * @see [MS-DOC] 2.5.1 (Fib), 2.5.5 (FibRgLw97)
 * @throws UserError `documentLocked`, `documentBroken`
 */
export function openDoc(bytes: Uint8Array): DocFile {
  const parts: unknown = CFB.read(bytes, { type: 'buffer' });
  const read = (name: string): Buffer | null => {
    const found = stream.safeParse(CFB.find(parts, name));
    return found.success ? Buffer.from(found.data.content) : null;
  };
  const main = read('WordDocument');
  if (main?.readUInt16LE(0) !== 0xa5ec) throw new UserError('documentBroken', { format: 'Word' });
  const flags = main.readUInt16LE(at.flags);
  if (flags & isEncrypted) throw new UserError('documentLocked');
  const table = read(flags & usesTable1 ? '1Table' : '0Table');
  if (!table) throw new UserError('documentBroken', { format: 'Word' });
  // No document has more characters than bytes.
  const count = (offset: number) => Math.min(main.readUInt32LE(offset), main.length);
  const textLength = count(at.ccpText);
  return {
    main,
    table,
    data: read('Data') ?? Buffer.alloc(0),
    textLength,
    beforeBoxes: textLength + count(at.ccpFtn) + count(at.ccpHdd) + count(at.ccpAtn) + count(at.ccpEdn),
    boxesLength: count(at.ccpTxbx),
  };
}
