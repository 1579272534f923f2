import { UserError } from '@/lib/errors';
import { openArchive } from '@/lib/read/front/zip';

/** What may be handed in at once: bytes, packed or not, and documents. */
export const mostUploadBytes = 100 * 1024 * 1024;
export const mostDocuments = 200;

export interface HandedIn {
  fileName: string;
  bytes: Buffer;
}

/** Files that systems put into archives, and folders. */
const besides = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/i;
const archive = /\.(?:zip|rar|7z|tar|gz|tgz|bz2|xz)$/i;

/**
 * The documents among files that were handed in: a ZIP archive stands for what is in it.
 * @throws UserError where there are too many, or an archive is broken, too large unpacked, or holds what it must not: a path that leads out of
 * it, a link, a locked file, another archive
 */
export function collectDocuments(files: readonly HandedIn[]): HandedIn[] {
  const documents = files.flatMap((file) => (/\.zip$/i.test(file.fileName) ? unpack(file) : [file]));
  if (documents.length > mostDocuments) throw new UserError('tooManyFiles', { limit: mostDocuments });
  if (documents.reduce((sum, { bytes }) => sum + bytes.length, 0) > mostUploadBytes) {
    throw new UserError('uploadTooLarge', { limit: mostUploadBytes / 1024 / 1024 });
  }
  return documents;
}

function unpack({ fileName, bytes }: HandedIn): HandedIn[] {
  const { names, links, locked, unpack: take } = openArchive(bytes, 'ZIP');
  for (const path of names) {
    const values = { file: fileName, path };
    if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..')) {
      throw new UserError('archivePath', values);
    }
    if (links.has(path)) throw new UserError('archiveLink', values);
  }
  const wanted = names.filter((path) => !besides.test(path));
  if (wanted.length > mostDocuments) throw new UserError('tooManyFiles', { limit: mostDocuments });
  return wanted.map((path) => {
    if (archive.test(path)) throw new UserError('archiveInArchive', { file: fileName, path });
    if (locked.has(path)) throw new UserError('archiveLocked', { file: fileName, path });
    return { fileName: path, bytes: take(path) ?? Buffer.alloc(0) };
  });
}
