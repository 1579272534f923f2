import { type HtmlNode, type HtmlRoot, isElement } from './html-node';

interface Table {
  node: HtmlNode;
  /** The table that it lies in. */
  outer: Table | null;
  cells: number;
  isLayout: boolean;
}

/**
 * The tables that hold other tables, and so only lay out the page. A table of one cell within another only frames the text of that cell.
 */
export function findLayoutTables(root: HtmlRoot): ReadonlySet<HtmlNode> {
  const tables: Table[] = [];
  const todo: { node: HtmlNode; table: Table | null }[] = [{ node: root, table: null }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, table: outer } = next;
    if (node.type !== 'root' && !isElement(node)) continue;
    let table = outer;
    if (isElement(node) && node.name === 'table') {
      table = { node, outer, cells: 0, isLayout: false };
      tables.push(table);
    } else if (table && isElement(node) && (node.name === 'td' || node.name === 'th')) {
      table.cells += 1;
    }
    for (const child of node.children) {
      if (child.type !== 'text') todo.push({ node: child, table });
    }
  }
  // From the innermost to the outermost.
  for (const { outer, cells, isLayout } of tables.toReversed()) {
    if (outer && (isLayout || cells > 1)) outer.isLayout = true;
  }
  return new Set(tables.filter(({ isLayout }) => isLayout).map(({ node }) => node));
}
