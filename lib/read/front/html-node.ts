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
  if (attribs.hidden !== undefined) return true;
  return (
    attribs.style !== undefined &&
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(attribs.style)
  );
}

const struckElements: ReadonlySet<string> = new Set(['del', 's', 'strike']);

function isStruck({ name, attribs }: HtmlElement): boolean {
  return struckElements.has(name) || (attribs.style !== undefined && /line-through/i.test(attribs.style));
}

/** Set higher or lower than the line, as the mark of a note is. */
function isShifted({ name, attribs }: HtmlElement): boolean {
  if (name === 'sup' || name === 'sub') return true;
  return attribs.style !== undefined && /vertical-align\s*:\s*(?:super|sub)\b/i.test(attribs.style);
}

/** Characters that a reader does not see, and that are not part of any figure or label. */
const unseen = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const unseenOrEntity = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|&nbsp;?/;

/** The text of a page in one line, without what a reader does not see; “&nbsp;” that was encoded twice is a space. */
function plainText(text: string): string {
  const seen = unseenOrEntity.test(text) ? text.replace(unseen, '').replace(/&nbsp;?/g, ' ') : text;
  return /^\S*$/.test(seen) ? seen : seen.replace(/\s+/g, ' ');
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const strokeThrough = '\u0336';

/**
 * Gathers text as it is shown: a raised digit is a footnote's and stays raised; struck-out characters keep their stroke, so that no figure is
 * made of them.
 */
export class ShownText {
  text = '';
  private raised = 0;
  private struck = 0;

  add(data: string): void {
    let shown = plainText(data);
    if (this.raised > 0) shown = shown.replace(/\d/g, (digit) => raised[Number(digit)] ?? digit);
    if (this.struck > 0) shown = shown.replace(/\S/gu, (letter) => letter + strokeThrough);
    this.text += shown;
  }

  /** Tells whether the element changes how its text is shown, and has to be left again. */
  enter(element: HtmlElement): boolean {
    if (isShifted(element)) this.raised += 1;
    if (isStruck(element)) this.struck += 1;
    return isShifted(element) || isStruck(element);
  }

  leave(element: HtmlElement): void {
    if (isShifted(element)) this.raised -= 1;
    if (isStruck(element)) this.struck -= 1;
  }
}

/** The text of an element that holds a picture only. */
export const unknownPicture = '\ufffd';

/** Stands in a walk behind an element's children. */
interface End {
  endOf: HtmlElement;
}

/**
 * The text of an element. Line breaks and blocks within it are kept as line breaks, because two figures one above the other are not one
 * number. A field for input shows its value; a picture alone is an unknown character. Walks without recursion.
 */
export function textOf(element: HtmlElement): string {
  const [only, ...more] = element.children;
  if (only?.type === 'text' && more.length === 0) return plainText(only.data).trim();
  const shown = new ShownText();
  let hasPicture = false;
  const todo: (HtmlNode | End)[] = element.children.toReversed();
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if ('endOf' in node) {
      if (isBlock(node.endOf)) shown.text += '\n';
      shown.leave(node.endOf);
    } else if (node.type === 'text') shown.add(node.data);
    else if (isElement(node) && node.name === 'br') shown.text += '\n';
    else if (isElement(node) && node.name === 'input') shown.text += shownValue(node);
    else if (isElement(node) && node.name === 'img') hasPicture ||= !isHidden(node);
    else if (isElement(node) && !skippedElements.has(node.name) && !isHidden(node)) {
      if (isBlock(node)) shown.text += '\n';
      if (shown.enter(node) || isBlock(node)) todo.push({ endOf: node });
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child) todo.push(child);
      }
    }
  }
  const text = shown.text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  // A figure may be a picture; what it shows is not known, but it is no blank.
  return text === '' && hasPicture ? unknownPicture : text;
}

function shownValue({ attribs }: HtmlElement): string {
  return attribs.type === undefined || /^(?:text|number)$/i.test(attribs.type) ? (attribs.value ?? '') : '';
}
