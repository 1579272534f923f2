import { type Block, unrecognised } from '../../blocks';
import type { ParagraphProperties } from './doc-properties';
import { type DocRow, layOutRows } from './doc-table';

interface OpenTable {
  rows: DocRow[];
  cells: string[];
  /** The text of the cell that is open. */
  text: string;
  hasPicture: boolean;
  /** What the cells hold, in its order, should the table only lay out the page. */
  content: Block[];
  holdsTable: boolean;
}

/** Puts the text of a document of the older kind together to paragraphs and tables, by the marks at their ends. */
export class DocLayout {
  readonly blocks: Block[] = [];
  private readonly open: OpenTable[] = [];
  private text = '';
  private lines = 0;
  private tables = 0;

  addText(text: string): void {
    this.text += text;
  }

  /** A picture or drawing that is fixed to this place. */
  addPicture(): void {
    const table = this.open.at(-1);
    if (table) table.hasPicture = true;
  }

  /**
   * Ends a paragraph, a cell or a row.
   * @param isCell whether the mark is that of a cell or row of an outermost table
   */
  endParagraph(paragraph: ParagraphProperties | undefined, isCell: boolean): void {
    const depth = isCell ? Math.max(1, paragraph?.depth ?? 1) : (paragraph?.depth ?? 0);
    this.closeTables(depth);
    if (depth === 0) {
      this.addParagraph(this.blocks);
      return;
    }
    while (this.open.length < depth)
      this.open.push({ rows: [], cells: [], text: '', hasPicture: false, content: [], holdsTable: false });
    const table = this.open[depth - 1];
    if (!table) return;
    if (paragraph?.endsRow) {
      table.rows.push({ texts: table.cells, cells: paragraph.cells });
      table.cells = [];
      this.text = '';
      return;
    }
    table.text += `${this.text}\n`;
    this.addParagraph(table.content);
    if (isCell || paragraph?.endsInnerCell) {
      const text = table.text.trim();
      // A drawing in a cell without words may be its figure.
      table.cells.push(table.hasPicture && !/\p{L}/u.test(text) ? text + unrecognised : text);
      table.text = '';
      table.hasPicture = false;
    }
  }

  end(): void {
    this.closeTables(0);
    this.addParagraph(this.blocks);
  }

  /** Ends the tables within the one at a depth, or all. */
  private closeTables(depth: number): void {
    while (this.open.length > depth) {
      const table = this.open.pop();
      const outer = this.open.at(-1);
      if (!table || table.rows.length === 0) continue;
      this.tables += 1;
      this.lines += 1;
      const onlyLaysOut = table.holdsTable && table.rows.every(({ texts }) => texts.length === 1);
      const inner = table.content.filter(({ kind }) => onlyLaysOut || kind !== 'paragraph');
      const blocks = onlyLaysOut ? inner : [...layOutRows(table.rows, this.tables, this.lines), ...inner];
      if (outer) {
        outer.holdsTable = true;
        // What stands in a table within a cell is no certain figure of the cell.
        outer.text += `${table.rows.flatMap(({ texts }) => texts).join('\n')}${unrecognised}\n`;
      }
      (outer?.content ?? this.blocks).push(...blocks);
    }
  }

  private addParagraph(blocks: Block[]): void {
    for (const part of this.text.split('\n')) {
      const text = part.replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      this.lines += 1;
      blocks.push({ kind: 'paragraph', text, place: { kind: 'line', line: this.lines } });
    }
    this.text = '';
  }
}
