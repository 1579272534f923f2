import type { Block } from '../blocks';
import { findHeading } from './headings';

/** A line of a document as sections are made of: a paragraph or a part of one, a line of cells, a row of a table. */
export interface Unit {
  text: string;
  /** The line of the document, where it is known and the unit is the whole line. */
  line: number | null;
  /** Whether the unit is a part of a table of figures, and not of the text around. */
  isTable: boolean;
  /** Whether a heading may stand in it. */
  isText: boolean;
}

/**
 * Lists the lines of a document. A paragraph that holds several headings is cut before each. The cells of a table that only lays out the
 * page, or has headings and text in rows of their own, are lines of text.
 * @param inTable paragraphs and lines of cells that belong to a table of figures
 */
export function listUnits(blocks: readonly Block[], inTable: ReadonlySet<Block>): Unit[] {
  return blocks.flatMap((block): Unit[] => {
    const line = block.place.kind === 'line' ? block.place.line : null;
    const isTable = inTable.has(block);
    if (block.kind === 'cells')
      return [{ text: block.cells.filter(Boolean).join(' | '), line, isTable, isText: false }];
    if (block.kind === 'grid') return listRows(block.rows);
    const parts = isTable ? [block.text] : cutAtHeadings(block.text);
    return parts.map((text) => ({ text, line: parts.length === 1 ? line : null, isTable, isText: true }));
  });
}

function listRows(rows: Extract<Block, { kind: 'grid' }>['rows']): Unit[] {
  const printed = rows.map((cells) => cells.map(({ text }) => text).filter((text) => text.trim() !== ''));
  const hasFigures = printed.some((cells) => cells.length > 1);
  const hasText = !hasFigures || printed.some(([only, ...more]) => only && more.length === 0 && isHeading(only));
  return printed.flatMap((cells) => {
    const [only, ...more] = cells;
    if (only === undefined) return [];
    if (more.length > 0 || !hasText) return [{ text: cells.join(' '), line: null, isTable: true, isText: false }];
    return only.split('\n').map((text) => {
      const isText = !hasFigures || text.includes('。') || isHeading(text);
      return { text, line: null, isTable: !isText, isText };
    });
  });
}

const isHeading = (text: string) => text.split('\n').some((line) => findHeading(line)?.isProper === true);

/** Where, within a paragraph, a numbered heading may begin. */
const mostBeginnings = 500;
const beginning = /(?<=[。；;！!）)\s])(?=[一二三四五六七八]\s?[、.．])/g;

function cutAtHeadings(text: string): string[] {
  if (text.length < 60) return [text];
  const starts = [...text.matchAll(beginning)].slice(0, mostBeginnings).map(({ index }) => index);
  const headings = starts.filter((start) => findHeading(text.slice(start, start + 200))?.isProper);
  return [0, ...headings].map((start, at) => text.slice(start, headings[at] ?? text.length).trim()).filter(Boolean);
}
