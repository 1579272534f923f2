import type { Block, CellLine, Grid, GridCell, Paragraph } from '../../blocks';
import type { PagePart, RuledTable, TextLine } from './page-parts';
import { type Line, textOfLine } from './text-lines';

/** How far the columns of the two parts of one table may lie apart, in points. */
const tolerance = 3;

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
      if (open && index === 0 && open.page + 1 === part.page && isContinued(open, part)) open = appendTable(open, part);
      else {
        closeTable();
        open = part;
      }
    });
  }
  closeTable();
  closeText();
  return blocks;
}

function isContinued(table: RuledTable, next: RuledTable): boolean {
  return (
    table.edges.length === next.edges.length &&
    table.edges.every((edge, index) => Math.abs(edge - (next.edges[index] ?? Number.NaN)) <= tolerance)
  );
}

function appendTable(table: RuledTable, next: RuledTable): RuledTable {
  const shift = (cell: GridCell) => ({ ...cell, row: cell.row + table.rows.length });
  return { ...next, rows: [...table.rows, ...next.rows.map((row) => row.map(shift))] };
}

function toGrid({ rows, page, box }: RuledTable): Grid {
  return { kind: 'grid', rows, place: { kind: 'box', page, ...box } };
}

/** What begins a paragraph, also where no indent shows it: the number of a heading or of an item. */
const opening =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、，．.]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[、．.](?!\d)|第[一二三四五六七八九十]{1,3}[部章节])/;

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
      joined.push({ kind: 'cells', cells: line.pieces.map(({ text }) => text), place });
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

/** A line that reaches the right edge goes on in the next, where that begins at the left edge. */
function goesOn({ line, page }: TextLine, next: TextLine, left: number, right: number): boolean {
  const isNear = page !== next.page || next.line.y - line.y < line.size * 2.6;
  const isSame = Math.abs(line.size - next.line.size) < line.size * 0.15;
  return isNear && isSame && line.x + line.width > right - line.size * 2 && next.line.x < left + line.size;
}

/** Short texts side by side are cells of a table without ruling lines. */
function isCellLine({ pieces }: Line): boolean {
  return pieces.length > 1 && pieces.every(({ text }) => text.length <= 40 && !/[。；]/.test(text));
}
