import { readFigure } from '@/lib/report/figure';
import { normalise } from '../labels/normalise';
import { scanLabels } from '../labels/scan';
import { findHeading } from '../sections/headings';

/** A paragraph of the narrative is seldom longer, and no line of a table is. */
const longestLine = 300;
/** As many labels of the form stand in no sentence. */
const fewestLabels = 6;

/**
 * Breaks up a text that lost its lines, a whole report in one paragraph, into headings, paragraphs and rows of tables. Any other text is left
 * as it is.
 */
export function breakUp(text: string): readonly string[] {
  if (text.length <= longestLine || !holdsTable(text)) return [text];
  return splitAtHeadings(text.replace(title, '$1\n')).flatMap((part) => {
    const end = part.lastIndexOf('。') + 1;
    const [prose, table] = [part.slice(0, end).trim(), part.slice(end).trim()];
    const rows = holdsTable(table) ? splitRows(table) : [table];
    return [...prose.split('\n'), ...rows].filter((line) => line !== '');
  });
}

/** What a report begins with. */
const title = /^(.{4,60}?年度报告)\s/u;

/** A whole report holds its figures in a row; the labels alone may be an index. */
const severalFigures = /\p{Nd}\S?\s+\p{Nd}\S*\s+\p{Nd}|[\p{Script=Han}）)]\d{3,}/u;

function holdsTable(text: string): boolean {
  if (!severalFigures.test(text)) return false;
  const labels = scanLabels(normalise(text)).filter(({ label: { is } }) => is === 'row' || is === 'column');
  return labels.length >= fewestLabels;
}

const numbered = /(?:^|\s)[一二三四五六七八]\s?[、.．](?=\s?[^\s\d]{4,40}(?:\s|$))/gu;

/** Parts a text in front of the headings of its sections, and behind them. */
function splitAtHeadings(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(numbered)) {
    const start = text[index]?.trim() === '' ? index + 1 : index;
    const [line = ''] = /^\S{1,3}\s?\S*/u.exec(text.slice(start, start + 60)) ?? [];
    if (findHeading(line)?.rest !== '') continue;
    parts.push(text.slice(from, start), line);
    from = start + line.length;
  }
  return [...parts, text.slice(from)];
}

const isFigure = (word: string) =>
  readFigure(word, 'amount').state !== 'unreadable' || readFigure(word, 'change').state !== 'unreadable';

/** A line for each row: its label and the figures behind it; words that no figure follows are lines of their own. */
function splitRows(text: string): string[] {
  const lines: string[] = [];
  let row: string[] = [];
  const end = () => {
    const label = row.findIndex(isFigure) - 1;
    if (label >= 0) lines.push(...row.slice(0, label), row.slice(label).join(' '));
    else lines.push(...row);
    row = [];
  };
  // Glued cells end where a digit does and a word begins.
  for (const word of text.replace(/(?<=[\p{Script=Han}）)]\d+)(?=[\p{Script=Han}（(])/gu, ' ').split(/\s+/)) {
    if (row.length > 0 && !isFigure(word) && isFigure(row.at(-1) ?? '')) end();
    row.push(word);
  }
  end();
  return lines;
}
