import { open } from 'node:fs/promises';
import { UserError } from '@/lib/errors';
import { largestDocument } from '@/lib/read/read-document';

/**
 * The bytes of a document. Reads at most one byte more than is allowed, so that a huge file does not fill the memory.
 * @throws UserError where there is no such file or it cannot be read
 */
export async function readFile(file: string): Promise<Buffer> {
  const opened = await open(file).catch((cause) => {
    throw new UserError('fileUnreadable', { file }, { cause });
  });
  try {
    const { size } = await opened.stat();
    const buffer = Buffer.alloc(Math.min(size, largestDocument + 1));
    const { bytesRead } = await opened.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } catch (cause) {
    throw new UserError('fileUnreadable', { file }, { cause });
  } finally {
    await opened.close();
  }
}
