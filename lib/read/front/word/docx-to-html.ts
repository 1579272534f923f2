import type { Note } from '@/lib/report/draft';
import { unrecognised } from '../../blocks';
import { type HtmlElement, type HtmlNode, type HtmlRoot, isElement } from '../html-node';
import { attributeOf, childOf, childrenOf, isPlaceholder, nameOf, settingOf } from '../office-xml';
import { type Look, lookOf, type StyleLooks } from './docx-looks';
import { layOutDocxTable } from './docx-table';

/** What only tells how something looks or what it once was, and what is the mark of a note. */
const unseen: ReadonlySet<string> = new Set([
  'Fallback',
  'instrText',
  'delInstrText',
  'pPr',
  'rPr',
  'tcPr',
  'trPr',
  'tblPr',
  'tblGrid',
  'sectPr',
  'sdtPr',
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'annotationRef',
  'rt',
]);
/** What is gone once all changes are accepted. */
const removed: ReadonlySet<string> = new Set(['del', 'moveFrom', 'delText']);
const drawings: ReadonlySet<string> = new Set(['drawing', 'pict', 'object']);
/** What stands for a character. */
const spoken: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['ptab', ' '],
  ['br', '<br>'],
  ['cr', '<br>'],
  ['noBreakHyphen', '-'],
  ['sym', '\ufffd'],
]);

/**
 * Writes the body of a Word document as a web page, a paragraph or table a line, and says what it left out.
 * @see ECMA-376-1, 17.3 (paragraphs), 17.13.5 (changes), 17.16 (fields)
 */
export function toHtml(root: HtmlRoot, styles: StyleLooks): { html: string; notes: Note[] } {
  const writer = new Writer(styles);
  writer.write(root);
  const html = writer.html.replaceAll(`${joint}<div>`, '').replaceAll(joint, '</div>\n');
  const codes = [...(writer.hasChanges ? ['changesAccepted'] : []), ...(writer.hasHidden ? ['hiddenTextLeftOut'] : [])];
  return { html, notes: codes.map((code) => ({ code, severity: 'mended' })) };
}

/** Stands where a paragraph goes on in the next; no document can hold it. */
const joint = '\u0001';

/** A white figure may be there for nobody to see. */
const unseenDigits = '\ufffd'.repeat(10);

type Step = HtmlNode | string | (() => void);

/** Goes through a document without recursion, because tables nest as deep as they like. */
class Writer {
  html = '';
  hasChanges = false;
  hasHidden = false;
  private readonly todo: Step[] = [];
  /** For each open field, whether its result has begun; what stands before is its instruction. */
  private fields: boolean[] = [];
  /** For each open paragraph, the text boxes that are fixed to it: they stand elsewhere on the page. */
  private readonly boxes: HtmlElement[][] = [];
  private look: Look = {};
  private styleOfParagraph: Look = {};
  /** For each open cell, where it begins in the page, and whether a drawing is fixed to it. */
  private readonly cells: { start: number; hasDrawing: boolean }[] = [];

  constructor(private readonly styles: StyleLooks) {}

  write(root: HtmlRoot): void {
    this.pushChildren(root);
    for (let step = this.todo.pop(); step !== undefined; step = this.todo.pop()) {
      if (typeof step === 'string') this.html += step;
      else if (typeof step === 'function') step();
      else if (isElement(step)) this.visit(step);
    }
  }

  private visit(node: HtmlElement): void {
    const name = nameOf(node);
    if (unseen.has(name)) return;
    if (removed.has(name)) this.hasChanges = true;
    else if (name === 'ins' || name === 'moveTo') {
      this.hasChanges = true;
      this.pushChildren(node);
    } else if (name === 't') this.writeText(textIn(node));
    else if (spoken.has(name)) {
      if (!this.isInInstruction) this.html += spoken.get(name);
    } else if (name === 'p') this.openParagraph(node);
    else if (name === 'r') this.openRun(node);
    else if (name === 'tbl') this.openTable(node);
    else if (name === 'fldChar') this.meetField(attributeOf(node, 'fldCharType'));
    else if (drawings.has(name)) this.openDrawing(node);
    else if (name === 'txbxContent' && this.boxes.length > 0) this.boxes.at(-1)?.push(node);
    else if (name === 'AlternateContent') this.pushChoice(node);
    else if (name !== 'sdt' || !isPlaceholder(node)) this.pushChildren(node);
  }

  private pushChildren(node: HtmlElement | HtmlRoot): void {
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) this.todo.push(child);
    }
  }

  /** The same in several ways, of which one is shown. */
  private pushChoice(node: HtmlElement): void {
    const [first] = childrenOf(node);
    if (first) this.pushChildren(first);
  }

  private get isInInstruction(): boolean {
    return this.fields.includes(false);
  }

  private meetField(kind: string | undefined): void {
    if (kind === 'begin') this.fields.push(false);
    else if (kind === 'separate') this.fields[this.fields.length - 1] = true;
    else this.fields.pop();
  }

  private writeText(text: string): void {
    if (this.isInInstruction) return;
    const digits = this.look.isWhite ? unseenDigits : lowered[this.look.level ?? 'base'];
    this.html += escapeText(digits ? text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit) : text);
  }

  private openParagraph(node: HtmlElement): void {
    const properties = childOf(node, 'pPr');
    // Where the mark at its end is deleted, a paragraph goes on in the next.
    const goesOn = childOf(childOf(properties, 'rPr'), 'del') !== undefined;
    this.styleOfParagraph = this.styleNamed(childOf(properties, 'pStyle'));
    this.boxes.push([]);
    this.todo.push(() => {
      this.html += goesOn ? joint : '</div>\n';
      // An instruction ends with its paragraph, whatever the document forgot.
      this.fields = this.fields.map(() => true);
      for (const box of (this.boxes.pop() ?? []).toReversed()) this.openBox(box);
    });
    this.pushChildren(node);
    this.html += '<div>';
  }

  /** A text box that is fixed to a cell may stand anywhere on the page; what it says in digits is no figure of the cell. */
  private openBox(box: HtmlElement): void {
    if (this.cells.length > 0) {
      const start = this.html.length;
      this.todo.push(() => {
        if (/\d/.test(this.textSince(start))) this.html += unrecognised;
      });
    }
    this.pushChildren(box);
  }

  private openDrawing(node: HtmlElement): void {
    const cell = this.cells.at(-1);
    if (cell) cell.hasDrawing = true;
    this.pushChildren(node);
  }

  private closeCell(): void {
    const cell = this.cells.pop();
    // A drawing in a cell without words may be its figure.
    if (cell?.hasDrawing && !/\p{L}/u.test(this.textSince(cell.start))) this.html += unrecognised;
    this.html += '</td>';
  }

  private textSince(start: number): string {
    return this.html.slice(start).replace(/<[^>]*>|&#\d+;/g, '');
  }

  private openRun(node: HtmlElement): void {
    const properties = childOf(node, 'rPr');
    const look = {
      ...this.styleOfParagraph,
      ...this.styleNamed(childOf(properties, 'rStyle')),
      ...lookOf(properties),
    };
    if (look.isHidden) {
      this.hasHidden ||= childrenOf(node).some((child) => nameOf(child) === 't' && textIn(child).trim() !== '');
      // A field may begin or end in what is hidden.
      for (const child of childrenOf(node))
        if (nameOf(child) === 'fldChar') this.meetField(attributeOf(child, 'fldCharType'));
      return;
    }
    const before = this.look;
    this.look = look;
    const marks = [look.isStruck ? 's' : '', look.level === 'raised' ? 'sup' : ''].filter(Boolean);
    this.html += marks.map((mark) => `<${mark}>`).join('');
    this.todo.push(() => {
      this.look = before;
      for (const mark of marks.toReversed()) this.html += `</${mark}>`;
    });
    this.pushChildren(node);
  }

  private styleNamed(reference: HtmlElement | undefined): Look {
    return this.styles.get(settingOf(reference) ?? '') ?? {};
  }

  private openTable(table: HtmlElement): void {
    const rows = layOutDocxTable(table, () => {
      this.hasChanges = true;
    });
    this.todo.push('</table>\n');
    for (const { start, cells } of rows.toReversed()) {
      this.todo.push('</tr>');
      for (const { node, columnSpan, rowSpan, isUnfilled } of cells.toReversed()) {
        this.todo.push(() => {
          this.closeCell();
        });
        if (!isUnfilled) this.pushChildren(node);
        this.todo.push(() => {
          this.html += `<td colspan="${columnSpan}" rowspan="${rowSpan}">`;
          this.cells.push({ start: this.html.length, hasDrawing: false });
        });
      }
      this.todo.push(start > 0 ? `<tr><td colspan="${start}"></td>` : '<tr>');
    }
    this.html += '<table>';
  }
}

/** Digits below the line are no part of the number beside them. */
const lowered: Readonly<Record<NonNullable<Look['level']>, string>> = { raised: '', base: '', lowered: '₀₁₂₃₄₅₆₇₈₉' };

const textIn = (node: HtmlElement): string =>
  node.children.map((child) => (child.type === 'text' ? child.data : '')).join('');

const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
