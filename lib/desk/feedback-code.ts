import { createHash, timingSafeEqual } from 'node:crypto';
import { readableAlphabet, stripTyped } from './feedback-receipt';

const codeLength = 12;
const pattern = new RegExp(`^[${readableAlphabet}]{${codeLength}}$`);

/**
 * What a form, as it was sent, is known by. Both are parts of one hash over the form's random key and all that was written in it, so the
 * same form sent again gives the same, and nothing secret has to be kept. docs/decisions/0003-feedback-receipt.md has the reasons.
 * @returns `submissionKey`, by which the second of two equal submissions is noticed, and the lookup code (60 bits), which only the sender gets
 */
export function identifySubmission(formKey: string, content: unknown): { submissionKey: string; code: string } {
  const digest = createHash('sha512')
    .update(JSON.stringify([formKey, content]))
    .digest();
  const characters = Array.from(digest.subarray(32, 32 + codeLength), (byte) => readableAlphabet.charAt(byte % 32));
  return { submissionKey: digest.subarray(0, 32).toString('hex'), code: groupByFour(characters.join('')) };
}

/** Reads a lookup code as people type it; null where it cannot be one. */
export function parseCode(typed: string): string | null {
  const characters = stripTyped(typed);
  return pattern.test(characters) ? groupByFour(characters) : null;
}

/** What is stored of a lookup code. */
export function hashCode(receipt: string, code: string): string {
  return createHash('sha256').update(`${receipt} ${code}`).digest('hex');
}

/** Whether a code is the one of a receipt; takes as long for a wrong one as for the right one. */
export function isCodeOf(receipt: string, code: string, storedHash: string): boolean {
  const [given, stored] = [Buffer.from(hashCode(receipt, code)), Buffer.from(storedHash)];
  return given.length === stored.length && timingSafeEqual(given, stored);
}

function groupByFour(characters: string): string {
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}
