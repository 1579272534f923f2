import { UserError } from '@/lib/errors';

/** Words that every report has, in the characters of each encoding. */
const expected = ['信息公开', '信息公開', '年度报告', '年度報告', '总体情况', '總體情況', '行政复议', '行政復議'];

/** A few bytes that transmission spoilt do not make a document unreadable; figures they hit are. */
const mostDamaged = 0.002;

export interface Decoded {
  text: string;
  /** How many characters could not be decoded. */
  damaged: number;
}

/**
 * Decodes a text document: UTF-8, UTF-16, what the page itself names, GB18030 or Big5.
 * @throws UserError `fileEmpty`, `formatUnsupported`, `encodingUnknown`
 */
export function decode(bytes: Uint8Array): Decoded {
  const text = decodeMarked(bytes) ?? decodeAs('utf-8', bytes);
  if (text !== null && !text.includes('\0')) return checkNotEmpty({ text, damaged: 0 });
  const [best] = [namedEncoding(bytes), 'gb18030', 'big5', 'utf-16le', 'utf-16be']
    .flatMap((encoding) => (encoding ? (decodeAs(encoding, bytes) ?? []) : []))
    .map((candidate) => ({ candidate, words: countExpected(candidate) }))
    .toSorted((one, another) => another.words - one.words);
  if (best && best.words > 0) return checkNotEmpty({ text: best.candidate, damaged: 0 });
  if (bytes.includes(0)) throw new UserError('formatUnsupported', { format: 'none' });
  return decodeDamaged(bytes);
}

function checkNotEmpty(decoded: Decoded): Decoded {
  if (decoded.text.trim() === '') throw new UserError('fileEmpty');
  return decoded;
}

/** Decodes a text that begins with a byte order mark. */
function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  return bytes[0] === 0xfe && bytes[1] === 0xff ? decodeAs('utf-16be', bytes) : null;
}

function decodeDamaged(bytes: Uint8Array): Decoded {
  const decoded = ['utf-8', 'gb18030'].map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, damaged: text.split('\ufffd').length - 1 };
  });
  const found = decoded.find(({ text, damaged }) => damaged <= text.length * mostDamaged && countExpected(text) > 1);
  if (!found) throw new UserError('encodingUnknown');
  return found;
}

/** Null where the bytes are no text in the encoding, or nobody knows the encoding. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding that a page names in its head. */
function namedEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<(?:meta|\?xml)[^>]+(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

function countExpected(text: string): number {
  return expected.filter((word) => text.includes(word)).length;
}
