import type { DocFile } from './doc-file';

/** Calls back for each property in a list of them, with its code and its value. */
type OnProperty = (code: number, value: Buffer) => void;

/** Size of the value by the upper three bits of the code; the sixth kind tells its size itself. */
const sizes = [1, 1, 2, 4, 2, 2, null, 3] as const;
const defineTable = 0xd608;
const hugeProperties: ReadonlySet<number> = new Set([0x6645, 0x6646]);

/** Goes through a list of properties. @see [MS-DOC] 2.6.1 (Sprm), 2.9.247 (TDefTableOperand) */
function eachProperty(list: Buffer, onProperty: OnProperty): void {
  let offset = 0;
  while (offset + 3 <= list.length) {
    const code = list.readUInt16LE(offset);
    offset += 2;
    let size: number | null = sizes[(code >> 13) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7] ?? null;
    if (code === defineTable) {
      size = Math.max(0, list.readUInt16LE(offset) - 1);
      offset += 2;
    } else if (size === null) {
      size = list.readUInt8(offset);
      offset += 1;
    }
    onProperty(code, list.subarray(offset, offset + size));
    offset += size;
  }
}

/** Runs of the file, in ascending order, each with the same properties. */
export class Runs<Properties> {
  private run = 0;
  private from = 0;
  private to = 0;

  constructor(
    private readonly starts: readonly number[],
    private readonly properties: readonly Properties[],
  ) {}

  /** The properties of the byte at an offset. */
  at(offset: number): Properties | undefined {
    // Characters are asked for one after the other, and mostly lie in the same run.
    if (!(offset >= this.from && offset < this.to)) this.seek(offset);
    return this.properties[this.run];
  }

  private seek(offset: number): void {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    this.run = low;
    this.from = this.starts[low] ?? 0;
    this.to = this.starts[low + 1] ?? Number.POSITIVE_INFINITY;
  }
}

/** The pages of properties that a table of the file lists: [file offset where the run begins, its list of properties]. */
function listRuns(
  { main, table }: DocFile,
  pointer: number,
  listAt: (page: Buffer, runs: number, run: number) => Buffer,
): [number, Buffer][] {
  const [start, length] = [main.readUInt32LE(pointer), main.readUInt32LE(pointer + 4)];
  const count = Math.floor((length - 4) / 8);
  if (count > main.length / 512) throw new RangeError('more pages than are stored');
  const found: [number, Buffer][] = [];
  for (let index = 0; index < count; index += 1) {
    const number = table.readUInt32LE(start + (count + 1) * 4 + index * 4) & 0x3fffff;
    const page = main.subarray(number * 512, number * 512 + 512);
    const runs = page.readUInt8(511);
    for (let run = 0; run < runs; run += 1) found.push([page.readUInt32LE(run * 4), listAt(page, runs, run)]);
  }
  return found.toSorted(([one], [another]) => one - another);
}

const nothing = Buffer.alloc(0);

/** How characters look and whether a change took them away, as far as that tells what they say. */
export interface CharacterProperties {
  isDeleted?: boolean;
  isInserted?: boolean;
  /** What is set here, or otherwise comes from the style: off, on, as the style has it, or the opposite. */
  hidden?: number;
  struck?: number;
  doublyStruck?: number;
  /** Above the line, below it, or on it. */
  level?: 'raised' | 'lowered' | 'base';
  /** Number of the character style. */
  style?: number;
}

const characterCodes = {
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  struck: 0x0837,
  doublyStruck: 0x2a53,
  align: 0x2a48,
  position: 0x4845,
  style: 0x4a30,
} as const;
const levels = ['base', 'raised', 'lowered'] as const;
/** Text this far above or below its line, in half-points, is no part of the number that it stands beside. */
const farFromLine = 6;

/** @see [MS-DOC] 2.6.1 (Character Properties) */
export function readCharacter(list: Buffer): CharacterProperties {
  const properties: CharacterProperties = {};
  eachProperty(list, (code, value) => {
    const [first = 0] = value;
    if (code === characterCodes.deleted) properties.isDeleted = first === 1;
    else if (code === characterCodes.inserted) properties.isInserted = first === 1;
    else if (code === characterCodes.hidden) properties.hidden = first;
    else if (code === characterCodes.struck) properties.struck = first;
    else if (code === characterCodes.doublyStruck) properties.doublyStruck = first;
    else if (code === characterCodes.align) properties.level = levels[first];
    else if (code === characterCodes.style && value.length === 2) properties.style = value.readUInt16LE(0);
    else if (code === characterCodes.position && value.length === 2) {
      const height = value.readInt16LE(0);
      if (Math.abs(height) >= farFromLine) properties.level ??= height > 0 ? 'raised' : 'lowered';
    }
  });
  return properties;
}

/** @see [MS-DOC] 2.9.32 (ChpxFkp) */
export function readCharacterRuns(file: DocFile): Runs<CharacterProperties> {
  const runs = listRuns(file, 0xfa, (page, count, run) => {
    const offset = page.readUInt8((count + 1) * 4 + run) * 2;
    return offset === 0 ? nothing : page.subarray(offset + 1, offset + 1 + page.readUInt8(offset));
  });
  return new Runs(
    runs.map(([start]) => start),
    runs.map(([, list]) => readCharacter(list)),
  );
}

/** A cell of a row as the row defines it; places in twentieths of a point. */
export interface DefinedCell {
  left: number;
  right: number;
  isMergedLeft: boolean;
  isMergedUp: boolean;
}

/** What a paragraph, or the mark at the end of a cell or row, is. */
export interface ParagraphProperties {
  /** How many tables it is in, one within the other. */
  depth: number;
  endsRow: boolean;
  endsInnerCell: boolean;
  cells: DefinedCell[];
  /** Number of the paragraph style. */
  style: number;
}

/** Tables within tables, where more can only be damage. */
const deepest = 100;

const paragraphCodes = {
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  mergeUp: 0xd62b,
} as const;

/** The number of the usual style, and no properties. */
const plainParagraph = Buffer.alloc(2);

/** @see [MS-DOC] 2.9.175 (PapxFkp), 2.9.181 (PrcData) */
export function readParagraphRuns(file: DocFile): Runs<ParagraphProperties> {
  const runs = listRuns(file, 0x102, (page, count, run) => {
    const offset = page.readUInt8((count + 1) * 4 + run * 13) * 2;
    if (offset === 0) return plainParagraph;
    const half = page.readUInt8(offset);
    const start = half === 0 ? offset + 2 : offset + 1;
    const size = half === 0 ? page.readUInt8(offset + 1) * 2 : half * 2 - 1;
    return page.subarray(start, start + size);
  });
  return new Runs(
    runs.map(([start]) => start),
    runs.map(([, list]) => readParagraph(list.length < 2 ? plainParagraph : list, file.data)),
  );
}

function readParagraph(list: Buffer, data: Buffer): ParagraphProperties {
  const style = list.readUInt16LE(0);
  const properties: ParagraphProperties = { depth: 0, endsRow: false, endsInnerCell: false, cells: [], style };
  const take: OnProperty = (code, value) => {
    const isOn = value[0] === 1;
    if (code === paragraphCodes.inTable && isOn) properties.depth = Math.max(properties.depth, 1);
    else if (code === paragraphCodes.depth && value.length === 4)
      properties.depth = Math.min(value.readUInt32LE(0), deepest);
    else if (code === paragraphCodes.endsRow || code === paragraphCodes.endsInnerRow) properties.endsRow ||= isOn;
    else if (code === paragraphCodes.endsInnerCell) properties.endsInnerCell = isOn;
    else if (code === defineTable) properties.cells = readCells(value);
    else if (code === paragraphCodes.mergeUp && value.length >= 2) {
      const cell = properties.cells[value.readUInt8(0)];
      if (cell) cell.isMergedUp = value.readUInt8(1) === 1;
    } else if (hugeProperties.has(code) && value.length === 4) {
      const offset = value.readUInt32LE(0);
      if (offset + 2 <= data.length)
        eachProperty(data.subarray(offset + 2, offset + 2 + data.readUInt16LE(offset)), take);
    }
  };
  eachProperty(list.subarray(2), take);
  return properties;
}

/** @see [MS-DOC] 2.9.327 (TDefTableOperand), 2.9.331 (TC80), 2.9.333 (TCGRF) */
function readCells(value: Buffer): DefinedCell[] {
  const count = value.readUInt8(0);
  return Array.from({ length: count }, (_, index) => {
    const at = 1 + (count + 1) * 2 + index * 20;
    const flags = at + 2 <= value.length ? value.readUInt16LE(at) : 0;
    return {
      left: value.readInt16LE(1 + index * 2),
      right: value.readInt16LE(3 + index * 2),
      isMergedLeft: (flags & 3) > 1,
      isMergedUp: ((flags >> 5) & 3) === 1,
    };
  });
}
