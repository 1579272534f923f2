import type { Block, Source } from '../blocks';
import { breakUp } from './break-up';

const separators = /[\t|｜]/;
/** A line that only draws a Markdown table. */
const isRuler = (line: string) => line.includes('--') && /^[\s|:-]+$/.test(line);

/** What a page break leaves between two lines of a table. */
const isPageNumber = (line: string) =>
  /^\s*(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页(?:[，,\s]*共\s*\d{1,3}\s*页)?)\s*$/.test(line);

/**
 * Reads plain text or Markdown line by line. A line with tabs or bars is a line of cells; emphasis, heading marks and escapes of Markdown
 * are dropped.
 */
export function readText(text: string): Source {
  const blocks: Block[] = [];
  text.split(/\r\n|[\n\r\f\u2028\u2029]/).forEach((raw, index) => {
    const place = { kind: 'line', line: index + 1 } as const;
    const line = raw.replace(/^[\s>]*#{1,6}\s+/, '').replace(/\*\*|__|\\(?=[|_*#.[\]()-])|<br\s*\/?>/gi, '');
    if (line.trim() === '' || isRuler(line) || isPageNumber(line)) return;
    if (!separators.test(line)) {
      for (const text of breakUp(line.replace(/\s+/g, ' ').trim())) blocks.push({ kind: 'paragraph', text, place });
      return;
    }
    const cells = splitCells(line);
    const [only, ...more] = cells.filter(Boolean);
    // A single cell behind which a bar was left over is a line like any other.
    const isLeftOver = cells.length === 1 || (cells.length === 2 && cells[0] !== '' && !/^\s*[|｜]/.test(line));
    const isStacked = more.length === 0 && isLeftOver;
    if (isStacked && only !== undefined) blocks.push({ kind: 'paragraph', text: only, place });
    else if (only !== undefined) blocks.push({ kind: 'cells', cells, place });
  });
  return { blocks, titles: [], publishedOn: null, notes: [] };
}

function splitCells(line: string): string[] {
  const inner = line.includes('|') || line.includes('｜') ? line.trim().replace(/^[|｜]|[|｜]$/g, '') : line;
  return inner.split(separators).map((cell) => cell.replace(/\s+/g, ' ').trim());
}
