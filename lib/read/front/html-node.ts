import type { Cheerio, CheerioAPI } from 'cheerio/slim';

/** The root of a parsed page. */
export type HtmlRoot = ReturnType<CheerioAPI['root']> extends Cheerio<infer Node> ? Node : never;
export type HtmlNode = HtmlRoot['children'][number] | HtmlRoot;
export type HtmlElement = Extract<HtmlNode, { name: string; attribs: object }>;

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.type === 'tag';
}

/** Elements that hold nothing of a report. */
export const skippedElements: ReadonlySet<string> = new Set(
  'script style noscript nav template svg iframe select button object'.split(' '),
);

/** Elements that stand apart from the text before and after them. */
const blockElements: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article main header footer aside form table tbody thead tfoot tr td th caption blockquote pre hr body html center'.split(
    ' ',
  ),
);

export function isBlock({ name }: HtmlElement): boolean {
  return blockElements.has(name);
}

/** A cell or paragraph that no reader of the page sees. */
export function isHidden({ attribs }: HtmlElement): boolean {
  return attribs.hidden !== undefined || /(?:^|[;\s])display\s*:\s*none/i.test(attribs.style ?? '');
}

/**
 * The text of an element. Line breaks and blocks within it are kept as line breaks, because two figures one above the other are not one
 * number. Walks without recursion.
 */
export function textOf(element: HtmlElement): string {
  let text = '';
  const todo: (HtmlNode | '\n')[] = element.children.toReversed();
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node === '\n') text += '\n';
    else if (node.type === 'text') text += node.data.replace(/\s+/g, ' ');
    else if (isElement(node) && node.name === 'br') text += '\n';
    else if (isElement(node) && !skippedElements.has(node.name)) {
      if (isBlock(node)) {
        text += '\n';
        todo.push('\n');
      }
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child) todo.push(child);
      }
    }
  }
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
