import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeReceipt, parseReceipt, readableAlphabet } from './feedback-receipt';

const receipt = fc.integer({ min: 2026, max: 2060 }).map(makeReceipt);
const positions = [3, 4, 5, 6, 8, 9, 10, 11, 12, 13];

describe('a receipt number', () => {
  test('looks like GK-2026-7K3M9Q, without characters that are mistaken for each other', () => {
    expect(makeReceipt(2026)).toMatch(/^GK-2026-[2-9A-HJ-NP-Z]{6}$/);
  });

  test('is read as it was printed', () => {
    fc.assert(fc.property(receipt, (number) => parseReceipt(number) === number));
  });

  test('is read in lower case, with spaces, without GK, and in full-width characters', () => {
    const number = makeReceipt(2026);
    const wide = number.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    const spaced = number.toLowerCase().replaceAll('-', '  ');
    for (const typed of [
      number.toLowerCase(),
      spaced,
      ` ${number} `,
      wide,
      number.slice(3),
      number.replaceAll('-', ''),
    ])
      expect(parseReceipt(typed)).toBe(number);
  });

  test('with one wrong character is noticed', () => {
    fc.assert(
      fc.property(
        receipt,
        fc.constantFrom(...positions),
        fc.constantFrom(...readableAlphabet, '0', '1'),
        (number, at, wrong) => {
          fc.pre(number.charAt(at) !== wrong);
          return parseReceipt(number.slice(0, at) + wrong + number.slice(at + 1)) === null;
        },
      ),
    );
  });

  test('with any one wrong digit in the year is noticed', () => {
    const number = makeReceipt(2026);
    for (const at of [3, 4, 5, 6]) {
      for (const digit of '0123456789'.replace(number.charAt(at), ''))
        expect(parseReceipt(number.slice(0, at) + digit + number.slice(at + 1))).toBeNull();
    }
  });

  test('with two neighbours that changed places is noticed', () => {
    fc.assert(
      fc.property(receipt, fc.integer({ min: 8, max: 12 }), (number, at) => {
        const [first, second] = [number.charAt(at), number.charAt(at + 1)];
        fc.pre(first !== second);
        return parseReceipt(number.slice(0, at) + second + first + number.slice(at + 2)) === null;
      }),
    );
  });

  test('is not read out of anything else', () => {
    for (const typed of ['', 'GK', 'GK-2026-', 'hello', '2026'.repeat(5), '🂡'.repeat(10)])
      expect(parseReceipt(typed)).toBeNull();
  });
});
