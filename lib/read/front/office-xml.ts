import { load } from 'cheerio/slim';
import { UserError } from '@/lib/errors';
import { type HtmlElement, type HtmlRoot, isElement } from './html-node';

/** Tables nest a few deep; the parser takes the square of the depth. */
const deepest = 10_000;
/** A report has some ten thousand elements; a document made to exhaust the reader has more than these. */
const mostElements = 2_000_000;

/**
 * Parses a part of an office document.
 * @param format for the message where it is broken
 * @throws UserError `documentBroken`
 */
export function parseXml(packed: Buffer, format: string): HtmlRoot {
  const isWide = packed[0] === 0xff && packed[1] === 0xfe;
  const xml = packed.toString(isWide ? 'utf16le' : 'utf8');
  let [depth, elements] = [0, 0];
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const end = xml.indexOf('>', at);
    if (end < 0) break;
    const first = xml[at + 1];
    if (first === '/') depth -= 1;
    else if (first !== '?' && first !== '!') {
      elements += 1;
      if (xml[end - 1] !== '/') depth += 1;
    }
    if (depth > deepest || elements > mostElements) throw new UserError('documentBroken', { format });
    at = xml.indexOf('<', end);
  }
  const root = load(xml, { xml: true }).root().get(0);
  if (!root) throw new UserError('documentBroken', { format });
  return root;
}

/** Elements and settings go by their names without the prefix, which documents choose. */
export const nameOf = ({ name }: HtmlElement): string => name.slice(name.indexOf(':') + 1);

export const childrenOf = (node: HtmlElement | HtmlRoot): HtmlElement[] => node.children.filter(isElement);

export const childOf = (node: HtmlElement | undefined, name: string): HtmlElement | undefined =>
  node && childrenOf(node).find((child) => nameOf(child) === name);

/** A setting of an element, by its name without the prefix. */
export function attributeOf(node: HtmlElement | undefined, name: string): string | undefined {
  for (const key in node?.attribs) if (key.slice(key.indexOf(':') + 1) === name) return node?.attribs[key];
  return undefined;
}

export const settingOf = (node: HtmlElement | undefined): string | undefined => attributeOf(node, 'val');

/** Whether a property is switched on or off; undefined where it is not mentioned. */
export function switchOf(properties: HtmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(properties, name);
  return property && !/^(?:0|false|off|none)$/.test(settingOf(property) ?? '');
}

/** Whether a control holds nothing but the words that ask for an entry. */
export const isPlaceholder = (control: HtmlElement): boolean =>
  switchOf(childOf(control, 'sdtPr'), 'showingPlcHdr') === true;
