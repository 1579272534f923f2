/**
 * How alike two texts are, by their shingles: every run of eight Chinese characters, whatever stands between them. Figures, dates, marks and white space
 * do not count, so that a text with nothing but its numbers changed is the same text.
 */
const run = 8;
/** Shorter texts are alike by chance, or because the matter leaves no choice of words. */
const leastCharacters = 150;
const noHan = /[^\p{Script=Han}]+/gu;
/** How many of its shingles stand for a text. */
const sketchSize = 8;

/** @returns the hashes of the text's shingles, unsigned 32 bit; none for a text that is too short to be compared */
export function shinglesOf(text: string): Set<number> {
  const plain = text.normalize('NFKC').replace(noHan, '');
  const shingles = new Set<number>();
  if (plain.length < leastCharacters) return shingles;
  // A polynomial in the characters' codes, from one run to the next by taking one away and adding one.
  const highest = power(base, run - 1);
  let rolling = 0;
  for (let index = 0; index < plain.length; index += 1) {
    if (index >= run) rolling = (rolling - Math.imul(plain.charCodeAt(index - run), highest)) | 0;
    rolling = (Math.imul(rolling, base) + plain.charCodeAt(index)) | 0;
    if (index >= run - 1) shingles.add(mix(rolling));
  }
  return shingles;
}

/** The part of a text's shingles, from 0 to 1, that another text has too; 0 where there are none. */
export function shareOf(shingles: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const shingle of shingles) if (other.has(shingle)) shared += 1;
  return shingles.size === 0 ? 0 : shared / shingles.size;
}

/**
 * What a database keeps of a section in order to find texts like it: its smallest shingles. Two texts of which four fifths are the same
 * share more than six of the eight on average, and at least three of them in 99.9 of 100 cases; texts on the same matter in other words share none. So the
 * candidates for `narrative.repeat` are the sections of the same number that share at least three, found by an index over (section, hash).
 * @returns up to eight unsigned 32 bit numbers, ascending; none for a text that is too short to be compared
 */
export function sketchOf(text: string): number[] {
  return [...shinglesOf(text)].sort((one, other) => one - other).slice(0, sketchSize);
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
