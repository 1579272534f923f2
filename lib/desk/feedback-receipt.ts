import { randomInt } from 'node:crypto';

/** No 0, O, 1 or I: they are mistaken for each other when read out or copied by hand. */
export const readableAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const randomLength = 5;
const pattern = new RegExp(`^(?:GK)?(\\d{4})([${readableAlphabet}]{${randomLength + 1}})$`);

/** A new receipt number, such as `GK-2026-7K3M9Q`: the year, five random characters and a check character. Not secret. */
export function makeReceipt(year: number): string {
  const random = Array.from({ length: randomLength }, () =>
    readableAlphabet.charAt(randomInt(readableAlphabet.length)),
  );
  const body = random.join('');
  return `GK-${year}-${body}${checkCharacter(year, body)}`;
}

/**
 * Reads a receipt number as people type it: in lower case, with spaces or none, in full-width characters, without its first letters.
 * @returns the number as printed on the receipt, or null where it is mistyped
 */
export function parseReceipt(typed: string): string | null {
  const [, year = '', characters = ''] = pattern.exec(stripTyped(typed)) ?? [];
  const body = characters.slice(0, randomLength);
  if (!characters || checkCharacter(Number(year), body) !== characters.slice(randomLength)) return null;
  return `GK-${year}-${characters}`;
}

/** What is left of a number or code when case, width, spaces and hyphens are taken away. */
export function stripTyped(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * A weighted sum over the field of 32 elements (polynomial x⁵ + x² + 1), a character an element: finds every single wrong character and every
 * two that changed places. The year is one element, by its remainder by 31, which one wrong digit always changes.
 */
function checkCharacter(year: number, body: string): string {
  const elements = [year % 31, ...Array.from(body, (character) => readableAlphabet.indexOf(character))];
  return readableAlphabet.charAt(elements.reduce((sum, element) => double(sum ^ element), 0));
}

function double(element: number): number {
  return (element << 1) ^ (element & 16 ? 0b100101 : 0);
}
