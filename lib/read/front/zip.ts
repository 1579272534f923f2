import { inflateRawSync } from 'node:zlib';
import { UserError } from '@/lib/errors';

/** The files in a ZIP archive, still packed. */
export interface Archive {
  names: readonly string[];
  /** Those of them that only point to another file. */
  links: ReadonlySet<string>;
  /** Those of them that a password locks. */
  locked: ReadonlySet<string>;
  /**
   * Unpacks a file.
   * @returns null where there is none of the name
   */
  unpack(name: string): Buffer | null;
  /** Unpacks all files, to see how large they are. */
  check(): void;
}

/** The largest that the files of a document may be together, in bytes; what is larger is made to exhaust the reader. */
const largest = 100 * 1024 * 1024;
const mostFiles = 5000;

const endOfArchive = 0x06054b50;
const fileInDirectory = 0x02014b50;
const fileItself = 0x04034b50;

/**
 * Opens a ZIP archive without unpacking it. Whatever the archive says of its sizes, no more than the largest size is ever unpacked.
 * @param format for the message where it is broken
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12, 4.3.16
 * @throws UserError `documentBroken`, `documentExpands`
 */
export function openArchive(bytes: Uint8Array, format: string): Archive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const broken = (cause?: unknown) => new UserError('documentBroken', { format }, { cause });
  const files = listFiles(buffer);
  if (!files) throw broken();
  let left = largest;
  const unpackAt = ({ start, packed, method, checksum }: PackedFile): Buffer => {
    try {
      if (buffer.readUInt32LE(start) !== fileItself) throw broken();
      const from = start + 30 + buffer.readUInt16LE(start + 26) + buffer.readUInt16LE(start + 28);
      const content = buffer.subarray(from, from + packed);
      const unpacked = method === 0 ? content : inflateRawSync(content, { maxOutputLength: left });
      left -= unpacked.length;
      // A bit that flipped on the way may have made another figure.
      if (left >= 0 && checksumOf(unpacked) !== checksum) throw broken();
      if (left >= 0) return unpacked;
    } catch (error) {
      if (!(error instanceof RangeError) || !('code' in error) || error.code !== 'ERR_BUFFER_TOO_LARGE')
        throw error instanceof UserError ? error : broken(error);
    }
    throw new UserError('documentExpands', { limit: largest / 1024 / 1024 });
  };
  return {
    names: [...files.keys()],
    links: new Set([...files].flatMap(([name, { isLink }]) => (isLink ? [name] : []))),
    locked: new Set([...files].flatMap(([name, { isLocked }]) => (isLocked ? [name] : []))),
    unpack: (name) => {
      const file = files.get(name);
      return file ? unpackAt(file) : null;
    },
    check: () => {
      for (const file of files.values()) unpackAt(file);
    },
  };
}

interface PackedFile {
  start: number;
  packed: number;
  method: number;
  checksum: number;
  isLink: boolean;
  isLocked: boolean;
}

function listFiles(buffer: Buffer): Map<string, PackedFile> | null {
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > buffer.length || buffer.readUInt32LE(end) !== endOfArchive) return null;
  const count = buffer.readUInt16LE(end + 10);
  if (count > mostFiles) return null;
  const files = new Map<string, PackedFile>();
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== fileInDirectory) return null;
    const lengths = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset));
    const [name = 0, extra = 0, comment = 0] = lengths;
    const path = decodeName(buffer.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/');
    // Of two files with one name, others may take the other one.
    if (files.has(path)) return null;
    files.set(path, {
      start: buffer.readUInt32LE(at + 42),
      packed: buffer.readUInt32LE(at + 20),
      method: buffer.readUInt16LE(at + 10),
      checksum: buffer.readUInt32LE(at + 16),
      isLocked: (buffer.readUInt16LE(at + 8) & 1) === 1,
      // The upper half holds the mode of the file where the archive was made on Unix.
      isLink: (buffer.readUInt16LE(at + 40) & 0o170000) === 0o120000,
    });
    at += 46 + name + extra + comment;
  }
  return files;
}

/** UTF-8, or GB18030, in which Chinese Windows names files. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

// Node has a function for this only from 20.15 on.
const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (checksums[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
