import { load } from 'cheerio/slim';
import { UserError } from '@/lib/errors';
import type { Block, Source } from '../blocks';
import { readDay } from '../metadata/day';
import { type HtmlNode, type HtmlRoot, isBlock, isElement, isHidden, skippedElements, textOf } from './html-node';
import { layOutTable } from './html-table';

const metaOfPublication = new Set(['pubdate', 'publishdate', 'publish_date', 'article:published_time', 'createdate']);
const metaOfTitle = new Set(['articletitle', 'og:title']);

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
  const facts: { heading: string; title: string; metaTitle: string; publishedOn: string | null } = {
    heading: '',
    title: '',
    metaTitle: '',
    publishedOn: null,
  };
  if (!root) return { blocks, titles: [], publishedOn: null, notes: [] };
  const layoutTables = findLayoutTables(root);
  const lineOf = lineCounter(html);
  let pending = '';
  let line = 1;
  let tables = 0;
  const flush = () => {
    for (const text of pending.split('\n').map((part) => part.replace(/[^\S\n]+/g, ' ').trim())) {
      if (text) blocks.push({ kind: 'paragraph', text, place: { kind: 'line', line } });
    }
    pending = '';
  };
  const todo: (HtmlNode | 'flush')[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node === 'flush') {
      flush();
    } else if (node.type === 'text') {
      if (pending.trim() === '') line = lineOf(node.startIndex ?? 0);
      pending += node.data.replace(/\s+/g, ' ');
    } else if (isElement(node)) {
      const name = node.name;
      if (name === 'meta') {
        const key = (node.attribs.name ?? node.attribs.property ?? '').toLowerCase();
        if (metaOfPublication.has(key)) facts.publishedOn ??= readDay(node.attribs.content ?? '');
        if (metaOfTitle.has(key)) facts.metaTitle ||= node.attribs.content ?? '';
      } else if (name === 'title') {
        facts.title ||= textOf(node);
      } else if (name === 'br') {
        pending += '\n';
      } else if (name === 'table' && !layoutTables.has(node)) {
        flush();
        tables += 1;
        const grid = layOutTable(node, tables, lineOf(node.startIndex ?? 0));
        if (grid.rows.length > 0) blocks.push(grid);
      } else if (!skippedElements.has(name) && !isHidden(node)) {
        if (name === 'h1') facts.heading ||= textOf(node);
        if (isBlock(node)) {
          flush();
          todo.push('flush');
        }
        for (let index = node.children.length - 1; index >= 0; index -= 1) {
          const child = node.children[index];
          if (child) todo.push(child);
        }
      }
    } else if (node.type === 'root') {
      todo.push('flush');
      for (const child of node.children.toReversed()) todo.push(child);
    }
  }
  const titles = [facts.heading, facts.metaTitle, facts.title].map((title) => title.trim()).filter(Boolean);
  return { blocks, titles, publishedOn: facts.publishedOn, notes: [] };
}

/** Elements that need no end, or that the next of their kind ends. */
const endless = new Set('br hr img input meta link p li td th tr dt dd option col tbody thead tfoot'.split(' '));
const deepest = 10_000;

/**
 * Refuses a page whose elements are opened and never closed, which takes the parser the square of their number.
 * @throws UserError
 */
function checkNesting(html: string): void {
  let depth = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][\w:-]*)/gi)) {
    if (endless.has(name.toLowerCase())) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) throw new UserError('notAReport');
  }
}

/** Tables that hold other tables. */
function findLayoutTables(root: HtmlRoot): Set<HtmlNode> {
  const layout = new Set<HtmlNode>();
  const todo: { node: HtmlNode; table: HtmlNode | null }[] = [{ node: root, table: null }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, table } = next;
    if (!isElement(node) && node.type !== 'root') continue;
    const isTable = isElement(node) && node.name === 'table';
    if (isTable && table) layout.add(table);
    for (const child of node.children) todo.push({ node: child, table: isTable ? node : table });
  }
  return layout;
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
