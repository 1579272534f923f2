import { UserError } from '@/lib/errors';

/** What a document can be. `text` is any text: plain, Markdown or a web page. */
export type Format = 'pdf' | 'docx' | 'doc' | 'sheet' | 'picture' | 'text';

/** How files begin, as far as that tells what they are. */
const marks = {
  pdf: '%PDF-',
  zip: 'PK\x03\x04',
  compound: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  png: '\x89PNG',
  jpeg: '\xff\xd8\xff',
} as const;
const unsupported: readonly (readonly [start: string, name: string])[] = [
  ['{\\rtf', 'RTF'],
  ['GIF8', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf', '7z'],
];

/**
 * Tells the format of a document by its content; its name decides only between a table and any other text.
 * @throws UserError `formatUnsupported`, `documentLocked`
 */
export function tellFormat(bytes: Uint8Array, fileName: string): Format {
  const begins = (mark: string) => latin(bytes.subarray(0, mark.length)) === mark;
  const foreign = unsupported.find(([mark]) => begins(mark));
  if (foreign) throw new UserError('formatUnsupported', { format: foreign[1] });
  if (latin(bytes.subarray(0, 1024)).includes(marks.pdf)) return 'pdf';
  if (begins(marks.png) || begins(marks.jpeg)) return 'picture';
  if (begins(marks.zip)) return tellArchive(bytes);
  if (begins(marks.compound)) return tellCompound(bytes);
  return /\.csv$/i.test(fileName) ? 'sheet' : 'text';
}

function tellArchive(bytes: Uint8Array): Format {
  if (holds(bytes, 'word/document')) return 'docx';
  if (holds(bytes, 'xl/workbook')) return 'sheet';
  throw new UserError('formatUnsupported', { format: 'ZIP' });
}

/** A locked document of the newer kind is packed in one of the older. */
function tellCompound(bytes: Uint8Array): Format {
  if (holds(bytes, utf16('EncryptedPackage'))) throw new UserError('documentLocked');
  return holds(bytes, utf16('WordDocument')) ? 'doc' : 'sheet';
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const utf16 = (text: string) => Buffer.from(text, 'utf16le').toString('latin1');
const holds = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text, 0, 'latin1');
