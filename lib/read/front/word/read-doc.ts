import { UserError } from '@/lib/errors';
import type { Block, FrontEnd } from '../../blocks';
import { openDoc } from './doc-file';
import { readCharacterRuns, readParagraphRuns } from './doc-properties';
import { type DocRow, layOutRows } from './doc-table';
import { listCharacters } from './doc-text';

/**
 * Reads a Word document of the older kind, with the cells that its tables really have: its text as it stands when all changes are accepted,
 * without what is hidden.
 * @throws UserError `documentBroken`, `documentLocked`
 */
export const readDoc: FrontEnd = (bytes) => {
  try {
    const file = openDoc(bytes);
    const reader = new DocReader(readCharacterRuns(file), readParagraphRuns(file));
    for (const stored of listCharacters(file, 0, file.textLength)) reader.take(stored);
    reader.end();
    for (const stored of listCharacters(file, file.beforeBoxes, file.beforeBoxes + file.boxesLength))
      reader.take(stored);
    reader.end();
    return { blocks: reader.blocks, titles: [], publishedOn: null, notes: [] };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('documentBroken', { format: 'Word' }, { cause: error });
  }
};

/** Marks between characters. */
const mark = {
  cell: '\x07',
  paragraph: '\r',
  page: '\f',
  line: '\v',
  field: '\x13',
  result: '\x14',
  endOfField: '\x15',
} as const;
const spoken = new Map([
  ['\x1e', '-'],
  ['\t', ' '],
  [mark.line, '\n'],
]);
const strokeThrough = '\u0336';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

interface OpenTable {
  rows: DocRow[];
  cells: string[];
  text: string;
}

class DocReader {
  readonly blocks: Block[] = [];
  private readonly open: OpenTable[] = [];
  private text = '';
  /** For each open field, whether its result has begun; what stands before is its instruction. */
  private readonly fields: boolean[] = [];
  private lines = 0;
  private tables = 0;

  constructor(
    private readonly characters: ReturnType<typeof readCharacterRuns>,
    private readonly paragraphs: ReturnType<typeof readParagraphRuns>,
  ) {}

  take({ character, offset }: { character: string; offset: number }): void {
    switch (character) {
      case mark.field:
        this.fields.push(false);
        return;
      case mark.result:
        this.fields[this.fields.length - 1] = true;
        return;
      case mark.endOfField:
        this.fields.pop();
        return;
      case mark.cell:
      case mark.paragraph:
      case mark.page:
        this.endParagraph(character, offset);
        return;
      default:
        if (!this.fields.includes(false)) this.text += this.shown(character, offset);
    }
  }

  end(): void {
    this.closeTables(0);
    this.addParagraph();
  }

  private shown(character: string, offset: number): string {
    const { isGone = false, isStruck = false, isRaised = false } = this.characters.at(offset) ?? {};
    if (isGone) return '';
    const own = spoken.get(character) ?? (/\p{Cc}/u.test(character) ? '' : character);
    if (isRaised && /\d/.test(own)) return raised[Number(own)] ?? own;
    return isStruck && own.trim() !== '' ? own + strokeThrough : own;
  }

  private endParagraph(character: string, offset: number): void {
    const paragraph = this.paragraphs.at(offset);
    const depth = character === mark.cell ? Math.max(1, paragraph?.depth ?? 1) : (paragraph?.depth ?? 0);
    if (depth === 0) {
      this.closeTables(0);
      this.addParagraph();
      return;
    }
    this.closeTables(depth);
    while (this.open.length < depth) this.open.push({ rows: [], cells: [], text: '' });
    const table = this.open[depth - 1];
    if (!table) return;
    if (paragraph?.endsRow) {
      table.rows.push({ texts: table.cells, cells: paragraph.cells });
      table.cells = [];
      this.text = '';
      return;
    }
    table.text += `${this.text}\n`;
    this.text = '';
    if (character === mark.cell || paragraph?.endsInnerCell) {
      table.cells.push(table.text.trim());
      table.text = '';
    }
  }

  /** Ends the tables within the one at a depth, or all. */
  private closeTables(depth: number): void {
    while (this.open.length > depth) {
      const table = this.open.pop();
      if (!table || table.rows.length === 0) continue;
      this.tables += 1;
      this.lines += 1;
      this.blocks.push(...layOutRows(table.rows, this.tables, this.lines));
    }
  }

  private addParagraph(): void {
    for (const part of this.text.split('\n')) {
      const text = part.replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      this.lines += 1;
      this.blocks.push({ kind: 'paragraph', text, place: { kind: 'line', line: this.lines } });
    }
    this.text = '';
  }
}
