import { extname } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.xhtml': 'application/xhtml+xml',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The media type that the ending of a file's name stands for; what it really is, reading finds out. */
export function mediaTypeOf(fileName: string): string {
  return mediaTypes[extname(fileName).toLowerCase()] ?? 'application/octet-stream';
}

/** Whether a file's name ends as that of a document that can be read. */
export const isDocumentName = (fileName: string): boolean => Object.hasOwn(mediaTypes, extname(fileName).toLowerCase());
