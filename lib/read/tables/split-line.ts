import { readFigure } from '@/lib/report/figure';
import type { CellLine, Paragraph } from '../blocks';
import { matchLabel } from '../labels/match';
import { normalise } from '../labels/normalise';
import { scanLabels, wordsToLabel } from '../labels/scan';
import type { PlacedText } from './collector';

/** What a line can be to a table. */
export type SplitLine =
  | { kind: 'figure'; cell: PlacedText }
  | {
      kind: 'row';
      labels: readonly string[];
      figures: readonly PlacedText[];
      cells: readonly string[];
      isSpaced: boolean;
      isGlued: boolean;
    }
  | { kind: 'words'; cells: readonly string[] }
  | { kind: 'prose' };

const longestLabel = 80;
const longestRow = 500;
const allWords = [...wordsToLabel.keys()].join('|');
const glued = /^(.*[^\d.,，\s])(\d[\d.,]*)((?:\s\d[\d.,]*)*)$/u;

/** A number that may be the mark of a note behind a label, and no figure. */
const mayBeMark = /^[1-9]\d?$/;

/** A printed figure, or a sign that there is none; an empty cell is neither. */
function isFigure(text: string): boolean {
  if (text.trim() === '') return false;
  return readFigure(text, 'amount').state !== 'unreadable' || readFigure(text, 'change').state !== 'unreadable';
}

/** A unit, or a remark with or without one, behind a figure. */
const belongsToFigure = /^(?:(?:[件条项个次宗份]|[万亿]?元)$|(?:[件条项个次宗份]|[万亿]?元)?[（(])/u;

/** The words of a line; a figure keeps its unit and the remark behind it: “12 件（其中 3 件）” is one. */
function splitWords(text: string): readonly string[] {
  const plain = text.split(/\s+/);
  if (text.length > longestRow || !/\s(?:[（(件条项个次宗份]|[万亿]?元)|[（(][^（）()]*\s/u.test(text)) return plain;
  const words: string[] = [];
  let depth = 0;
  for (const word of plain) {
    const before = words.at(-1) ?? '';
    if (depth > 0 || (belongsToFigure.test(word) && /^\d[^（(]*$/.test(before)))
      words.splice(-1, 1, `${before} ${word}`);
    else words.push(word);
    for (const character of word)
      depth += character === '（' || character === '(' ? 1 : /[）)]/u.test(character) ? -1 : 0;
    depth = Math.max(0, depth);
  }
  return depth === 0 ? words : plain;
}

/** Tells a line's labels from its figures, which stand behind them. */
export function splitLine({ place, ...block }: Paragraph | CellLine): SplitLine {
  if (block.kind === 'cells') return splitCells(block.cells, place, false);
  const { text } = block;
  // Figures parted by spaces are a row; a space within a number cannot be told from that here.
  const words = splitWords(text);
  if (words.length === 1 && isFigure(text)) return { kind: 'figure', cell: { text, place } };
  if (text.includes('。') || text.replace(/[\d０-９\s.,，]+/g, '').length > longestLabel) return { kind: 'prose' };
  const [, label = '', digits = '', rest = ''] = glued.exec(text) ?? [];
  if (isRowLabel(label) && (rest === '' || !mayBeMark.test(digits))) {
    const cells = [digits, ...rest.split(/\s+/).filter(Boolean)];
    const figures = cells.map((cell) => ({ text: cell, place }));
    const isGlued = cells.length === 1;
    return { kind: 'row', labels: [label], figures, cells: [label, ...cells], isSpaced: true, isGlued };
  }
  const line = splitCells(words, place, true);
  return line.kind === 'row' && isLabelEnd(line.labels.join('')) ? line : { kind: 'words', cells: [text] };
}

function splitCells(cells: readonly string[], place: PlacedText['place'], isSpaced: boolean): SplitLine {
  let first = cells.length;
  while (first > 0 && (cells[first - 1] === '' || isFigure(cells[first - 1] ?? ''))) first -= 1;
  while (first < cells.length && cells[first] === '') first += 1;
  const last = cells.findLastIndex((cell) => cell !== '');
  if (first > last) return { kind: 'words', cells };
  const figures = cells.slice(first, last + 1).map((text) => ({ text, place }));
  return { kind: 'row', labels: cells.slice(0, first).filter(Boolean), figures, cells, isSpaced, isGlued: false };
}

function isRowLabel(text: string): boolean {
  const match = matchLabel(text);
  return match !== null && !match.isMended && match.label.is === 'row';
}

/** Whether words can stand in front of figures: nothing, a row's label, or the end of one that began on the line before. */
function isLabelEnd(text: string): boolean {
  const words = normalise(text);
  if (words === '' || allWords.includes(words)) return true;
  const last = scanLabels(words).at(-1);
  return (last?.label.is === 'row' && last.end === words.length) || matchLabel(text)?.label.is === 'row';
}
