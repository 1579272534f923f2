import type { DocFile } from './doc-file';
import { type CharacterProperties, readCharacter } from './doc-properties';

/** How a character is shown. */
export interface DocLook {
  isHidden: boolean;
  isStruck: boolean;
  level: 'raised' | 'lowered' | 'base';
}

const plain: DocLook = { isHidden: false, isStruck: false, level: 'base' };
const pointer = 0xa2;
/** Kinds of styles. */
const kind = { paragraph: 1, character: 2 } as const;
/** Styles rest on others; a longer chain goes round in a circle. */
const longestChain = 20;

interface Style {
  base: number;
  own: CharacterProperties;
}

/** The looks that styles give characters. @see [MS-DOC] 2.9.271 (STSH), 2.9.258 (STD), 2.9.260 (StdfBase) */
export class DocStyles {
  private readonly styles = new Map<number, Style>();
  private readonly looks = new Map<number, DocLook>();

  constructor({ main, table }: DocFile) {
    const start = main.readUInt32LE(pointer);
    const sheet = table.subarray(start, start + main.readUInt32LE(pointer + 4));
    if (sheet.length < 6) return;
    const head = sheet.readUInt16LE(0);
    const sizeOfBase = sheet.readUInt16LE(4);
    let at = 2 + head;
    for (let index = 0; at + 2 <= sheet.length; index += 1) {
      const size = sheet.readUInt16LE(at);
      const style = size > 0 ? readStyle(sheet.subarray(at + 2, at + 2 + size), sizeOfBase) : null;
      if (style) this.styles.set(index, style);
      at += 2 + size + (size % 2);
    }
  }

  /** How a character looks by its own properties, its style, and the style of its paragraph. */
  lookOf(own: CharacterProperties, paragraphStyle: number): DocLook {
    const ofParagraph = this.lookOfStyle(paragraphStyle);
    return apply(own, own.style === undefined ? ofParagraph : combine(ofParagraph, this.lookOfStyle(own.style)));
  }

  private lookOfStyle(number: number, chain = 0): DocLook {
    const known = this.looks.get(number);
    if (known) return known;
    const style = this.styles.get(number);
    if (!style || chain > longestChain) return plain;
    const look = apply(style.own, this.lookOfStyle(style.base, chain + 1));
    this.looks.set(number, look);
    return look;
  }
}

function readStyle(style: Buffer, sizeOfBase: number): Style | null {
  const kindAndBase = style.readUInt16LE(2);
  const isParagraph = (kindAndBase & 15) === kind.paragraph;
  if (!isParagraph && (kindAndBase & 15) !== kind.character) return null;
  const nameLength = style.readUInt16LE(sizeOfBase);
  let at = sizeOfBase + 2 + nameLength * 2 + 2;
  // The properties of a paragraph stand before those of its characters.
  if (isParagraph) at += 2 + even(style.readUInt16LE(at));
  const own = at + 2 <= style.length ? readCharacter(style.subarray(at + 2, at + 2 + style.readUInt16LE(at))) : {};
  return { base: kindAndBase >> 4, own };
}

const even = (size: number) => size + (size % 2);

/** Values of a property that only says how it stands to the style's. */
const asStyle = 0x80;
const unlikeStyle = 0x81;

function apply({ hidden, struck, doublyStruck, level }: CharacterProperties, style: DocLook): DocLook {
  const choose = (value: number | undefined, ofStyle: boolean) => {
    if (value === undefined || value === asStyle) return ofStyle;
    return value === unlikeStyle ? !ofStyle : value === 1;
  };
  return {
    isHidden: choose(hidden, style.isHidden),
    isStruck: choose(struck, style.isStruck) || choose(doublyStruck, false),
    level: level ?? style.level,
  };
}

const combine = (one: DocLook, another: DocLook): DocLook => ({
  isHidden: one.isHidden || another.isHidden,
  isStruck: one.isStruck || another.isStruck,
  level: another.level === 'base' ? one.level : another.level,
});
