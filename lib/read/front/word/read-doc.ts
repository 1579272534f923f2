import { UserError } from '@/lib/errors';
import type { Note } from '@/lib/report/draft';
import type { FrontEnd } from '../../blocks';
import { openDoc } from './doc-file';
import { DocLayout } from './doc-layout';
import { DocStyles } from './doc-looks';
import { readCharacterRuns, readParagraphRuns } from './doc-properties';
import { listCharacters, type StoredCharacter } from './doc-text';

/**
 * Reads a Word document of the older kind, with the cells that its tables really have: its text as it stands when all changes are accepted,
 * without what is hidden.
 * @throws UserError `documentBroken`, `documentLocked`
 */
export const readDoc: FrontEnd = (bytes) => {
  try {
    const file = openDoc(bytes);
    const reader = new DocReader(readCharacterRuns(file), readParagraphRuns(file), new DocStyles(file));
    for (const stored of listCharacters(file, 0, file.textLength)) reader.take(stored);
    reader.layout.end();
    for (const stored of listCharacters(file, file.beforeBoxes, file.beforeBoxes + file.boxesLength))
      reader.take(stored);
    reader.layout.end();
    return { blocks: reader.layout.blocks, titles: [], publishedOn: null, notes: reader.notes };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('documentBroken', { format: 'Word' }, { cause: error });
  }
};

/** Marks between characters. */
const mark = {
  picture: '\x01',
  drawing: '\b',
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
/** Marks of notes, comments and columns, and the hyphen that only a broken word shows. */
const silent: ReadonlySet<string> = new Set(['\x02', '\x03', '\x04', '\x05', '\x0e', '\x1f']);
const damaged = '\ufffd';
const strokeThrough = '\u0336';
const digitsAt = { raised: '⁰¹²³⁴⁵⁶⁷⁸⁹', lowered: '₀₁₂₃₄₅₆₇₈₉' } as const;

/** Tells characters that are shown from those that are not, and marks from both. */
class DocReader {
  readonly layout = new DocLayout();
  private hasChanges = false;
  private hasHidden = false;
  /** For each open field, whether its result has begun; what stands before is its instruction. */
  private readonly fields: boolean[] = [];

  constructor(
    private readonly characters: ReturnType<typeof readCharacterRuns>,
    private readonly paragraphs: ReturnType<typeof readParagraphRuns>,
    private readonly styles: DocStyles,
  ) {}

  get notes(): Note[] {
    const codes = [...(this.hasChanges ? ['changesAccepted'] : []), ...(this.hasHidden ? ['hiddenTextLeftOut'] : [])];
    return codes.map((code) => ({ code, severity: 'mended' }));
  }

  take({ character, offset }: StoredCharacter): void {
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
      case mark.page:
        this.layout.endParagraph(this.paragraphs.at(offset), character === mark.cell);
        return;
      case mark.paragraph:
        // Where the mark at its end is deleted, a paragraph goes on in the next.
        if (!this.characters.at(offset)?.isDeleted) this.layout.endParagraph(this.paragraphs.at(offset), false);
        return;
      case mark.picture:
      case mark.drawing:
        this.layout.addPicture();
        return;
      default:
        if (!this.fields.includes(false)) this.layout.addText(this.shown(character, offset));
    }
  }

  private shown(character: string, offset: number): string {
    const properties = this.characters.at(offset) ?? {};
    this.hasChanges ||= Boolean(properties.isDeleted || properties.isInserted);
    if (properties.isDeleted) return '';
    const own = spoken.get(character) ?? (silent.has(character) ? '' : character.replace(/\p{Cc}/u, damaged));
    const { isHidden, isStruck, level } = this.styles.lookOf(properties, this.paragraphs.at(offset)?.style ?? 0);
    if (isHidden) {
      this.hasHidden ||= own.trim() !== '';
      return '';
    }
    const shown = level !== 'base' && /\d/.test(own) ? (digitsAt[level][Number(own)] ?? own) : own;
    return isStruck && shown.trim() !== '' ? shown + strokeThrough : shown;
  }
}
