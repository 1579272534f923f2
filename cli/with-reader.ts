import { basename } from 'node:path';
import type { Reading } from '@/lib/desk/reader/job';
import { openReader } from '@/lib/desk/reader/open-reader';
import { loadDirectory } from './directory';
import { showProgress } from './progress';
import { readFile } from './read-file';
import type { Words } from './words';

export interface FileReading extends Reading {
  bytes: Buffer;
  fileName: string;
}

export interface FileReader {
  /**
   * @param packed the bytes of a document that is no file of its own
   * @throws UserError where the file cannot be read, or reading was stopped
   */
  read(file: string, packed?: Buffer): Promise<FileReading>;
  /** Whether the person has asked to stop. */
  readonly isStopped: boolean;
}

/**
 * Reads files in a process of its own, as long as `work` needs it. An interrupt from the keyboard stops the reading, not the command, so that
 * the command can say what was done before.
 */
export async function withReader<T>(
  words: Words,
  withPages: boolean,
  work: (reader: FileReader) => Promise<T>,
): Promise<T> {
  const reader = openReader();
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work({
      read: async (file, packed) => {
        const bytes = packed ?? (await readFile(file));
        const fileName = basename(file);
        const { onProgress, end } = showProgress(file, words);
        const options = {
          fileName,
          directory: await loadDirectory(),
          withPages,
          signal: stopped.signal,
          onProgress,
        };
        const reading = await reader.read(bytes, options).finally(end);
        return { ...reading, bytes, fileName };
      },
      get isStopped() {
        return stopped.signal.aborted;
      },
    });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    reader.close();
  }
}
