import { type HtmlElement, type HtmlNode, type HtmlRoot, isElement } from '../html-node';

/** What is not shown where all changes are accepted, and what only tells how something looks or what it once was. */
const unseen: ReadonlySet<string> = new Set([
  'del',
  'delText',
  'moveFrom',
  'instrText',
  'Fallback',
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
const breaks: ReadonlySet<string> = new Set(['br', 'cr']);

/** Elements go by their names without the prefix, which documents choose. */
const nameOf = ({ name }: HtmlElement): string => name.slice(name.indexOf(':') + 1);
const childrenOf = (node: HtmlElement | HtmlRoot): HtmlElement[] => node.children.filter(isElement);
const childOf = (node: HtmlElement | undefined, name: string): HtmlElement | undefined =>
  node && childrenOf(node).find((child) => nameOf(child) === name);
const settingOf = (node: HtmlElement | undefined): string | undefined => node?.attribs['w:val'] ?? node?.attribs.val;
const isOn = (properties: HtmlElement | undefined, name: string): boolean => {
  const property = childOf(properties, name);
  return property !== undefined && !/^(?:0|false|off|none)$/.test(settingOf(property) ?? '');
};

/**
 * Writes the body of a Word document as a web page, a paragraph or table a line. Walks without recursion, because tables nest as deep as they
 * like.
 * @see ECMA-376-1, 17.3 (paragraphs), 17.4 (tables), 17.13.5 (changes)
 */
export function toHtml(root: HtmlRoot): string {
  let html = '';
  const todo: (HtmlNode | string)[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (typeof node === 'string') html += node;
    else if (node.type === 'root') pushChildren(todo, node);
    else if (isElement(node)) {
      const name = nameOf(node);
      if (unseen.has(name)) continue;
      if (name === 't') html += escapeText(textIn(node));
      else if (name === 'tab' || name === 'ptab') html += ' ';
      else if (breaks.has(name)) html += '<br>';
      else if (name === 'noBreakHyphen') html += '-';
      else if (name === 'sym') html += '\ufffd';
      else if (name === 'p') openParagraph(todo, node);
      else if (name === 'r') openRun(todo, node);
      else if (name === 'tbl') openTable(todo, node);
      else pushChildren(todo, node);
    }
  }
  return html.replaceAll(`${joint}<div>`, '').replaceAll(joint, '</div>\n');
}

function pushChildren(todo: (HtmlNode | string)[], node: HtmlElement | HtmlRoot): void {
  for (let index = node.children.length - 1; index >= 0; index -= 1) {
    const child = node.children[index];
    if (child) todo.push(child);
  }
}

/** Stands where a paragraph goes on in the next; no document can hold it. */
const joint = '\u0001';

function openParagraph(todo: (HtmlNode | string)[], node: HtmlElement): void {
  // Where the mark at its end is deleted, a paragraph goes on in the next.
  const goesOn = childOf(childOf(childOf(node, 'pPr'), 'rPr'), 'del') !== undefined;
  todo.push(goesOn ? joint : '</div>\n');
  pushChildren(todo, node);
  todo.push('<div>');
}

function openRun(todo: (HtmlNode | string)[], node: HtmlElement): void {
  const properties = childOf(node, 'rPr');
  if (isOn(properties, 'vanish') || isOn(properties, 'webHidden')) return;
  const marks = [
    isOn(properties, 'strike') || isOn(properties, 'dstrike') ? 's' : '',
    settingOf(childOf(properties, 'vertAlign')) === 'superscript' ? 'sup' : '',
  ].filter(Boolean);
  todo.push(
    marks
      .toReversed()
      .map((mark) => `</${mark}>`)
      .join(''),
  );
  pushChildren(todo, node);
  todo.push(marks.map((mark) => `<${mark}>`).join(''));
}

interface Cell {
  node: HtmlElement;
  column: number;
  columnSpan: number;
  rowSpan: number;
  /** Whether the cell goes on from the row above. */
  goesOn: boolean;
}

function openTable(todo: (HtmlNode | string)[], table: HtmlElement): void {
  const rows = within(table, 'tr').filter(isRowShown).map(cellsOf);
  measureRows(rows);
  todo.push('</table>\n');
  for (const cells of rows.toReversed()) {
    todo.push('</tr>');
    for (const { node, columnSpan, rowSpan, goesOn } of cells.toReversed()) {
      if (goesOn) continue;
      todo.push('</td>');
      pushChildren(todo, node);
      todo.push(`<td colspan="${columnSpan}" rowspan="${rowSpan}">`);
    }
    const [first] = cells;
    // A row may begin further to the right.
    todo.push(first && first.column > 0 ? `<tr><td colspan="${first.column}"></td>` : '<tr>');
  }
  todo.push('<table>');
}

const wrappers: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

/** The rows of a table, or the cells of a row, also where a control or a change wraps them. */
function within(node: HtmlElement, name: string): HtmlElement[] {
  return childrenOf(node).flatMap((child) => {
    if (nameOf(child) === name) return [child];
    return wrappers.has(nameOf(child)) ? within(child, name) : [];
  });
}

function isRowShown(row: HtmlElement): boolean {
  const properties = childOf(row, 'trPr');
  return childOf(properties, 'del') === undefined && !isOn(properties, 'hidden');
}

function cellsOf(row: HtmlElement): Cell[] {
  let column = Number(settingOf(childOf(childOf(row, 'trPr'), 'gridBefore')) ?? 0);
  return within(row, 'tc').map((node) => {
    const properties = childOf(node, 'tcPr');
    const columnSpan = Math.max(1, Number(settingOf(childOf(properties, 'gridSpan')) ?? 1) || 1);
    const merge = childOf(properties, 'vMerge');
    const cell = {
      node,
      column,
      columnSpan,
      rowSpan: 1,
      goesOn: merge !== undefined && settingOf(merge) !== 'restart',
    };
    column += columnSpan;
    return cell;
  });
}

/** Lets each cell span the rows below in which it goes on. */
function measureRows(rows: readonly Cell[][]): void {
  let above = new Map<number, Cell>();
  for (const cells of rows) {
    const current = new Map<number, Cell>();
    for (const cell of cells) {
      const start = cell.goesOn ? above.get(cell.column) : undefined;
      if (start?.columnSpan === cell.columnSpan) {
        start.rowSpan += 1;
        current.set(cell.column, start);
      } else {
        cell.goesOn = false;
        current.set(cell.column, cell);
      }
    }
    above = current;
  }
}

const textIn = (node: HtmlElement): string =>
  node.children.map((child) => (child.type === 'text' ? child.data : '')).join('');

const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
