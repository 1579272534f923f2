import type { HtmlElement, HtmlRoot } from '../html-node';
import { attributeOf, childOf, childrenOf, nameOf, settingOf, switchOf } from '../office-xml';

/** How text looks, as far as that tells what it says; what is not mentioned is as it would be otherwise. */
export interface Look {
  isHidden?: boolean;
  isStruck?: boolean;
  /** White text is seen only on something dark, which a style may or may not give. */
  isWhite?: boolean;
  level?: 'raised' | 'lowered' | 'base';
}

/** Text this far above or below its line, in half-points, is no part of the number that it stands beside. */
const farFromLine = 6;

/** The look that the properties of a run give it by themselves. */
export function lookOf(properties: HtmlElement | undefined): Look {
  const look: Look = {};
  for (const property of properties ? childrenOf(properties) : []) {
    const name = nameOf(property);
    if (name === 'vanish') look.isHidden = switchOf(properties, name);
    else if (name === 'strike' || name === 'dstrike') look.isStruck ||= switchOf(properties, name);
    else if (name === 'color') look.isWhite = /^f{6}$/i.test(settingOf(property) ?? '');
    else if (name === 'vertAlign') {
      const align = settingOf(property);
      look.level = align === 'superscript' ? 'raised' : align === 'subscript' ? 'lowered' : 'base';
    } else if (name === 'position' && look.level === undefined) {
      const height = Number(settingOf(property));
      if (Math.abs(height) >= farFromLine) look.level = height > 0 ? 'raised' : 'lowered';
    }
  }
  return look;
}

/** The looks that styles give, by the names under which text refers to them. @see ECMA-376-1, 17.7 */
export type StyleLooks = ReadonlyMap<string, Look>;

/** Styles rest on others; a longer chain goes round in a circle. */
const longestChain = 20;

export function readStyleLooks(root: HtmlRoot): StyleLooks {
  const [sheet] = childrenOf(root);
  const styles = new Map<string, HtmlElement>();
  for (const style of sheet ? childrenOf(sheet) : [])
    if (nameOf(style) === 'style') styles.set(attributeOf(style, 'styleId') ?? '', style);
  const looks = new Map<string, Look>();
  for (const [id, own] of styles) {
    let look: Look = {};
    let style: HtmlElement | undefined = own;
    for (let count = 0; style && count < longestChain; count += 1) {
      look = { ...lookOf(childOf(style, 'rPr')), ...look };
      style = styles.get(settingOf(childOf(style, 'basedOn')) ?? '');
    }
    if (Object.keys(look).length > 0) looks.set(id, look);
  }
  return looks;
}
