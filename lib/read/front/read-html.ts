import { load } from 'cheerio/slim';
import { UserError } from '@/lib/errors';
import type { Block, GridCell, Source } from '../blocks';
import { readDay } from '../metadata/day';
import { breakUp } from './break-up';
import {
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  isHidden,
  ShownText,
  skippedElements,
  textOf,
} from './html-node';
import { layOutTable } from './html-table';
import { findLayoutTables } from './layout-tables';

const metaOfPublication = new Set(['pubdate', 'publishdate', 'publish_date', 'article:published_time', 'createdate']);
const metaOfTitle = new Set(['articletitle', 'og:title']);

/** What is left to do in a walk: a node, the end of an element, or rows of a table. */
type Step = HtmlNode | { endOf: HtmlElement } | { rows: GridCell[][]; line: number };

/**
 * Reads a web page: its paragraphs, and its tables with the place that each cell really has. Tables that only lay out the page are gone
 * through like any other element. Walks the tree without recursion, because pages nest as deep as they like.
 */
export function readHtml(html: string): Source {
  checkNesting(html);
  const root = load(html, { xml: { xmlMode: false, withStartIndices: true } })
    .root()
    .get(0);
  const blocks: Block[] = [];
  const titles = { heading: '', meta: '', title: '' };
  let publishedOn: string | null = null;
  if (!root) return { blocks, titles: [], publishedOn, notes: [] };
  const layoutTables = findLayoutTables(root);
  const lineOf = lineCounter(html);
  const shown = new ShownText();
  let line = 1;
  let tables = 0;
  const todo: Step[] = [root];

  const flush = () => {
    const text = shown.text.replace(/\s+/g, ' ').trim();
    if (text !== '')
      for (const part of breakUp(text)) blocks.push({ kind: 'paragraph', text: part, place: { kind: 'line', line } });
    shown.text = '';
  };
  const pushChildren = ({ children }: { children: readonly HtmlNode[] }) => {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) todo.push(child);
    }
  };
  const readTable = (table: HtmlElement) => {
    tables += 1;
    const begin = lineOf(table.startIndex ?? 0);
    const steps: Step[] = [];
    let rows: GridCell[][] = [];
    for (const { cells, text } of layOutTable(table, tables)) {
      if (text) {
        steps.push({ rows, line: begin }, ...text);
        rows = [];
      } else rows.push([...cells]);
    }
    todo.push({ rows, line: begin }, ...steps.toReversed());
  };

  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if ('rows' in node) {
      flush();
      const place = { kind: 'line', line: node.line } as const;
      if (node.rows.length > 0) blocks.push({ kind: 'grid', rows: node.rows, place });
    } else if ('endOf' in node) {
      if (isBlock(node.endOf)) flush();
      shown.leave(node.endOf);
    } else if (node.type === 'text') {
      if (shown.text === '' || shown.text === ' ') line = lineOf(node.startIndex ?? 0);
      shown.add(node.data);
    } else if (node.type === 'root') {
      pushChildren(node);
    } else if (isElement(node)) {
      const { name } = node;
      if (name === 'meta') {
        const key = (node.attribs.name ?? node.attribs.property ?? '').toLowerCase();
        if (metaOfPublication.has(key)) publishedOn ??= readDay(node.attribs.content ?? '');
        if (metaOfTitle.has(key)) titles.meta ||= node.attribs.content ?? '';
      } else if (name === 'title') {
        titles.title ||= textOf(node);
      } else if (name === 'br') {
        flush();
      } else if (!skippedElements.has(name) && !isHidden(node)) {
        if (name === 'h1') titles.heading ||= textOf(node);
        if (isBlock(node)) flush();
        if (name === 'table' && !layoutTables.has(node)) {
          readTable(node);
        } else {
          if (shown.enter(node) || isBlock(node)) todo.push({ endOf: node });
          pushChildren(node);
        }
      }
    }
  }
  flush();
  const known = [titles.heading, titles.meta, titles.title].map((title) => title.trim()).filter(Boolean);
  return { blocks, titles: known, publishedOn, notes: [] };
}
/** Elements that need no end, or that the next of their kind ends. */
const endless = new Set('br hr img input meta link p li td th tr dt dd option col tbody thead tfoot'.split(' '));
const deepest = 10_000;

/**
 * Refuses a page whose elements are opened and never closed, which takes the parser the square of their number.
 * @throws UserError
 */
function checkNesting(html: string): void {
  // A page with fewer elements, as almost all are, cannot nest deeper.
  let left = deepest;
  for (let at = html.indexOf('<'); at >= 0 && left > 0; at = html.indexOf('<', at + 1)) left -= 1;
  if (left > 0) return;
  let depth = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][\w:-]*)/gi)) {
    if (endless.has(name.toLowerCase())) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) throw new UserError('notAReport');
  }
}

/** Tells the line of a position, for positions that never go back far. */
function lineCounter(text: string): (index: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (index) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
