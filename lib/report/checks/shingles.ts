/**
 * How alike two texts are, by their shingles: every run of eight Chinese characters, whatever stands between them. Figures, dates, marks and white space
 * do not count, so that a text with nothing but its numbers changed is the same text.
 */
const run = 8;
/** Shorter texts are alike by chance, or because the matter leaves no choice of words. */
const leastCharacters = 150;
/** How many of its shingles stand for a text. */
const sketchSize = 8;

/** A set of hashes, unsigned 32 bit and not 0, in a table that is at most half full, which is built faster than a Set and weighs a tenth. */
export interface Shingles {
  slots: Uint32Array;
  size: number;
}

/** @returns the text's shingles; none for a text that is too short to be compared */
export function shinglesOf(text: string): Shingles {
  const characters = hanOf(text);
  const isEnough = characters.length >= leastCharacters;
  const shingles = { slots: new Uint32Array(isEnough ? 2 ** Math.ceil(Math.log2(characters.length * 2)) : 1), size: 0 };
  if (!isEnough) return shingles;
  // A polynomial in the characters' codes, from one run to the next by taking one away and adding one.
  const highest = power(base, run - 1);
  let rolling = 0;
  for (let index = 0; index < characters.length; index += 1) {
    if (index >= run) rolling = (rolling - Math.imul(characters[index - run] ?? 0, highest)) | 0;
    rolling = (Math.imul(rolling, base) + (characters[index] ?? 0)) | 0;
    if (index >= run - 1) add(shingles, mix(rolling) || 1);
  }
  return shingles;
}

/** Where a hash is, or the free slot where it would be. */
function slotOf(slots: Uint32Array, hash: number): number {
  const mask = slots.length - 1;
  let at = hash & mask;
  while (slots[at] !== 0 && slots[at] !== hash) at = (at + 1) & mask;
  return at;
}

function add(shingles: Shingles, hash: number): void {
  const at = slotOf(shingles.slots, hash);
  if (shingles.slots[at] === hash) return;
  shingles.slots[at] = hash;
  shingles.size += 1;
}

/** The part of a text's shingles, from 0 to 1, that another text has too; 0 where there are none. */
export function shareOf(shingles: Shingles, other: Shingles): number {
  if (shingles.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (let index = 0; index < shingles.slots.length; index += 1) {
    const hash = shingles.slots[index] ?? 0;
    if (hash !== 0 && other.slots[slotOf(other.slots, hash)] === hash) shared += 1;
  }
  return shared / shingles.size;
}

/**
 * What a database keeps of a section in order to find texts like it: its smallest shingles. Two texts of which four fifths are the same
 * share five to six of the eight on average, and at least three of them in 98 to 99.9 of 100 cases; texts on the same matter in other words share none. So the
 * candidates for `narrative.repeat` are the sections of the same number that share at least three, found by an index over (section, hash).
 * @returns up to eight unsigned 32 bit numbers, ascending; none for a text that is too short to be compared
 */
export function sketchOf(text: string): number[] {
  const { slots } = shinglesOf(text);
  return [
    ...slots
      .filter((hash) => hash !== 0)
      .sort()
      .subarray(0, sketchSize),
  ];
}

/** The codes of the Chinese characters of a text; those beyond U+FFFF, of which there are only some in names, are left out. */
function hanOf(text: string): Uint16Array {
  const characters = new Uint16Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x3400 && code <= 0x9fff) {
      characters[length] = code;
      length += 1;
    }
  }
  return characters.subarray(0, length);
}

const base = 0x01000193;

function power(of: number, exponent: number): number {
  let result = 1;
  for (let step = 0; step < exponent; step += 1) result = Math.imul(result, of);
  return result;
}

/** Spreads a hash over all 32 bits (the finaliser of MurmurHash3), so that the smallest are a fair sample. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
