import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { collectDocuments, mostUploadBytes } from '@/lib/desk/collect-documents';
import { isDocumentName } from '@/lib/desk/media-type';
import { UserError } from '@/lib/errors';

export interface NamedDocument {
  /** As it is shown. */
  file: string;
  /** Of a document in an archive; others are read when it is their turn. */
  bytes?: Buffer;
}

/**
 * The documents that a path stands for: a file, those in a folder and the folders in it, or those in a ZIP archive.
 * @throws UserError where an archive cannot be opened or must not be
 */
export async function listDocuments(path: string): Promise<NamedDocument[]> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return listFolder(path);
  if (!/\.zip$/i.test(path) || !found) return [{ file: path }];
  if (found.size > mostUploadBytes) throw new UserError('uploadTooLarge', { limit: mostUploadBytes / 1024 / 1024 });
  const bytes = await readFile(path);
  return collectDocuments([{ fileName: path, bytes }]).map((document) => ({
    file: `${path}/${document.fileName}`,
    bytes: document.bytes,
  }));
}

/** Files whose names end as documents do, in the order of their names; links are not followed. */
async function listFolder(folder: string): Promise<NamedDocument[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const listed = entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(async (entry): Promise<NamedDocument[]> => {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) return listFolder(file);
      return entry.isFile() && isDocumentName(entry.name) ? [{ file }] : [];
    });
  return (await Promise.all(listed)).flat();
}
