import type { Block, CellLine, Grid, Paragraph } from '../../blocks';
import { isCut, joinTables, joinText, opening } from './join-tables';
import type { PagePart, RuledTable, TextLine } from './page-parts';
import type { TaggedRow } from './tagged-tables';
import { type Line, textOfLine } from './text-lines';

/** The parts of all pages as blocks: tables that go on over a page are one, and the lines of a paragraph are one text. */
export function joinParts(pages: readonly (readonly PagePart[])[]): Block[] {
  const blocks: Block[] = [];
  let open: RuledTable | null = null;
  let text: TextLine[] = [];
  const closeText = () => {
    blocks.push(...joinLines(text));
    text = [];
  };
  const closeTable = () => {
    if (open) blocks.push(toGrid(open));
    open = null;
  };
  for (const parts of pages) {
    parts.forEach((part, index) => {
      if (part.kind === 'line') {
        closeTable();
        text.push(part);
        return;
      }
      closeText();
      if (part.kind === 'row') {
        closeTable();
        const last = blocks.at(-1);
        if (index === 0 && last?.kind === 'cells' && isRestOf(last.cells, part.cells))
          blocks[blocks.length - 1] = {
            ...last,
            cells: last.cells.map((text, at) => joinText(text, part.cells[at] ?? '')),
          };
        else blocks.push(rowBlock(part));
        return;
      }
      const joined = open && index === 0 && open.page + 1 === part.page ? joinTables(open, part) : null;
      if (!joined) closeTable();
      open = joined ?? part;
    });
  }
  closeTable();
  closeText();
  return blocks;
}

/** Whether the end of a page has cut a row. */
function isRestOf(cells: readonly string[], next: readonly string[]): boolean {
  return (
    cells.length === next.length && isCut(cells.map((text, at) => ({ own: { text }, lower: { text: next[at] ?? '' } })))
  );
}

function rowBlock({ cells, page, box }: TaggedRow): Paragraph | CellLine {
  const place = { kind: 'box', page, ...box } as const;
  const [only = '', ...more] = cells;
  return more.length === 0 ? { kind: 'paragraph', text: only, place } : { kind: 'cells', cells, place };
}

function toGrid({ rows, page, box }: RuledTable): Grid {
  return { kind: 'grid', rows, place: { kind: 'box', page, ...box } };
}

function joinLines(lines: readonly TextLine[]): (Paragraph | CellLine)[] {
  const running = lines.filter(({ line }) => !isCellLine(line));
  const left = Math.min(...running.map(({ line }) => line.x));
  const right = Math.max(...running.map(({ line }) => line.x + line.width));
  const joined: (Paragraph | CellLine)[] = [];
  let last: TextLine | null = null;
  for (const own of lines) {
    const { line, page } = own;
    const place = { kind: 'box', page, x: line.x, y: line.y, width: line.width, height: line.height } as const;
    if (isCellLine(line)) {
      joined.push({ kind: 'cells', cells: cellsOf(line), place });
      last = null;
      continue;
    }
    const text = textOfLine(line);
    const before = joined.at(-1);
    if (last && before?.kind === 'paragraph' && goesOn(last, own, left, right) && !opening.test(text.trim())) {
      const isLatin = /[\w,.]$/.test(before.text) && /^\w/.test(text);
      before.text += (isLatin ? ' ' : '') + text;
    } else joined.push({ kind: 'paragraph', text, place });
    last = own;
  }
  return joined;
}

/** No page is narrower than so many characters. */
const shortestFull = 20;

/** A line that reaches the right edge goes on in the next, where that begins at the left edge. */
function goesOn({ line, page }: TextLine, next: TextLine, left: number, right: number): boolean {
  const isNear = page !== next.page || next.line.y - line.y < line.size * 2.6;
  const isSame = Math.abs(line.size - next.line.size) < line.size * 0.15;
  const isFull = line.width > line.size * shortestFull && line.x + line.width > right - line.size * 2;
  return isNear && isSame && isFull && next.line.x < left + line.size;
}

/** Short texts side by side are cells of a table without ruling lines. */
function isCellLine({ pieces }: Line): boolean {
  return pieces.length > 1 && pieces.every(({ text }) => text.length <= 40 && !/[。；]/.test(text));
}

const isNumeric = (text: string) => /^[\d.,\s/／—–-]+$/.test(text);

/** Where a line has several figures, a figure close to a label or to another figure is a cell of its own. */
function cellsOf({ pieces }: Line): string[] {
  const texts = pieces.map(({ text }) => text);
  if (texts.filter(isNumeric).length < 2) return texts;
  return texts.flatMap((text) => text.split(/ (?=[\d.,]+$)|(?<=\d) (?=\d)/));
}
