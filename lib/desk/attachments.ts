import type { AttachmentToStore, StoredAttachment } from '@/db/queries/attachments';
import type { AttachmentType } from '@/lib/report/feedback';
import { cleanLine } from './feedback-text';
import { sealBytes, unsealBytes } from './seal';

/** How many files can be sent at a time, how large each may be in bytes, and how long its name. */
export const attachmentLimits = { count: 3, bytes: 5 * 1024 * 1024, name: 100 } as const;

/** A file as a form sent it. */
export interface SentFile {
  name: string;
  bytes: Buffer;
  /** It was larger than allowed, and its bytes were thrown away. */
  isTooLarge: boolean;
}

/** A file that may be kept. */
export interface Attachment {
  name: string;
  mediaType: AttachmentType;
  bytes: Buffer;
}

export interface AttachmentFault {
  key: 'attachmentsTooMany' | 'attachmentTooLarge' | 'attachmentEmpty' | 'attachmentTypeUnknown';
  /** Of the file that it is about; empty: all of them. */
  name: string;
}

const extensions: Readonly<Record<AttachmentType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'text/plain': ['txt', 'csv', 'md'],
};

const signatures: readonly [AttachmentType, Buffer][] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
];

/**
 * Checks the files of a form.
 * @returns the files as they may be kept, each with a name that says what it is, or what is wrong with the first that may not
 */
export function parseAttachments(
  files: readonly SentFile[],
): { attachments: Attachment[] } | { fault: AttachmentFault } {
  if (files.length > attachmentLimits.count) return { fault: { key: 'attachmentsTooMany', name: '' } };
  const attachments: Attachment[] = [];
  for (const { name: given, bytes, isTooLarge } of files) {
    const name = cleanName(given);
    if (isTooLarge || bytes.length > attachmentLimits.bytes) return { fault: { key: 'attachmentTooLarge', name } };
    if (bytes.length === 0) return { fault: { key: 'attachmentEmpty', name } };
    const mediaType = typeOf(bytes);
    if (!mediaType) return { fault: { key: 'attachmentTypeUnknown', name } };
    attachments.push({ name: nameFor(name, mediaType), mediaType, bytes });
  }
  return { attachments };
}

/** Encrypts files for the receipt number that they belong to. */
export function sealAttachments(attachments: readonly Attachment[], receipt: string): AttachmentToStore[] {
  return attachments.map(({ name, mediaType, bytes }) => ({
    name,
    mediaType,
    size: bytes.length,
    bytes: sealBytes(bytes, placeOf(receipt)),
  }));
}

/** Decrypts a file that belongs to a receipt number. */
export function unsealAttachment({ bytes, ...entry }: StoredAttachment, receipt: string): Attachment {
  return { ...entry, bytes: unsealBytes(bytes, placeOf(receipt)) };
}

const placeOf = (receipt: string) => `attachment_contents.bytes ${receipt}`;

/** What a file is by its content; null: none of what may be sent. */
function typeOf(bytes: Buffer): AttachmentType | null {
  const [found] = signatures.find(([, signature]) => bytes.subarray(0, signature.length).equals(signature)) ?? [];
  return found ?? (isText(bytes) ? 'text/plain' : null);
}

/** Whether it is text in UTF-8 or in the Chinese encoding GB 18030, without control characters besides those of lines and tabs. */
function isText(bytes: Buffer): boolean {
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return !/[^\P{Cc}\t\n\f\r]|\p{Co}/u.test(text);
    } catch {
      return false;
    }
  });
}

/** The last part of what may be a path, without what no name of a file should have. */
function cleanName(given: string): string {
  const last = cleanLine(given.split(/[\\/]/).at(-1) ?? '').replace(/[<>:"|?*]/g, '_');
  return last.length <= attachmentLimits.name ? last : `${last.slice(0, attachmentLimits.name - 10)}…${last.slice(-8)}`;
}

/** A name that ends as its content asks, so that `report.exe` with a text in it becomes `report.exe.txt`. */
function nameFor(name: string, mediaType: AttachmentType): string {
  const [first = '', ...others] = extensions[mediaType];
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (name.includes('.') && [first, ...others].includes(ending)) return name;
  return `${name.replace(/\.+$/, '') || 'file'}.${first}`;
}
