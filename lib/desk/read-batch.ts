import { findWaiting, saveFault, saveReading } from '@/db/queries/import-batches';
import { UserError } from '@/lib/errors';
import { loadAgencyDirectory } from './agency-directory';
import { contentOf } from './import-report';
import { openReader } from './reader/open-reader';

declare global {
  /** On globalThis, because the server has a copy of this module for each of its routes: batches are read one after another. */
  var gongkaiReading: Promise<void> | undefined;
  var gongkaiToRead: Set<string> | undefined;
}

/**
 * Reads the documents of a batch in the background, after those of the batches before it. Asked again for a batch that is being read, or is
 * read, it does nothing more: so it can be asked whenever somebody looks at one, which also goes on after the server was stopped.
 */
export function readBatch(id: string): Promise<void> {
  globalThis.gongkaiToRead ??= new Set();
  const waiting = globalThis.gongkaiToRead;
  if (waiting.has(id)) return globalThis.gongkaiReading ?? Promise.resolve();
  waiting.add(id);
  const before = globalThis.gongkaiReading ?? Promise.resolve();
  globalThis.gongkaiReading = before
    .then(() => readAll(id))
    // What is not read yet is when somebody looks at the batch again; the batches after it are read all the same.
    // biome-ignore lint/suspicious/noConsole: the operator has to learn of it.
    .catch((error) => console.error('reading imports:', error))
    .finally(() => waiting.delete(id));
  return globalThis.gongkaiReading;
}

async function readAll(batchId: string): Promise<void> {
  const reader = openReader();
  try {
    const directory = await loadAgencyDirectory();
    for (let next = await findWaiting(batchId); next; next = await findWaiting(batchId)) {
      const { id, fileName, mediaType, sha256, bytes } = next;
      try {
        const { draft, pages } = await reader.read(bytes, { fileName, directory, withPages: true });
        const reading = { agency: draft.agency, year: draft.year, content: contentOf(draft, sha256) };
        await saveReading(id, reading, { sha256, fileName, mediaType, bytes, pages });
      } catch (error) {
        const known = error instanceof UserError ? error : new UserError('readingFailed', {}, { cause: error });
        await saveFault(id, { key: known.key, values: known.values });
      }
    }
  } finally {
    reader.close();
  }
}
