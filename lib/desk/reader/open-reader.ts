import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { UserError } from '@/lib/errors';
import { errorOf, type Job, parseAnswer, type Reading } from './job';

/** Bounds for any document: 60 s and 1 GiB, of which the process that waits, and Tesseract, need a part. */
const usualBounds = { seconds: 60, megabytes: 768 };

export interface ReadOptions extends Omit<Job, 'bytes'> {
  /** Ends the reading; nothing is left of it. */
  signal?: AbortSignal;
  /** Told after each page or part of a long document. */
  onProgress?: (done: number, of: number) => void;
}

export interface Reader {
  /**
   * Reads a document in the other process.
   * @throws UserError where it cannot be read, takes too long or too much memory, or was stopped
   */
  read(bytes: Uint8Array, options: ReadOptions): Promise<Reading>;
  close(): void;
}

/**
 * Opens a process that reads documents, one at a time: whatever a document does to it, the caller goes on. The process is started when first
 * needed, and anew after a document has ended it.
 * @param bounds for each document: seconds, and megabytes of memory
 */
export function openReader(bounds = usualBounds): Reader {
  let child: ChildProcess | null = null;
  return {
    read: (bytes, options) => {
      child = child?.connected ? child : start(bounds.megabytes);
      return readIn(child, bytes, options, bounds);
    },
    close: () => child?.kill('SIGKILL'),
  };
}

function start(megabytes: number): ChildProcess {
  // In the folder of the project, where the packages are, also when the server's own code has been bundled. Put together only now, since the
  // bundler would otherwise look for the file among what it has bundled, and fail.
  const file = ['lib', 'desk', 'reader', 'child.ts'].reduce((folder, name) => join(folder, name), process.cwd());
  return fork(file, [String(megabytes * 1024 * 1024)], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${Math.round(megabytes * 0.8)}`],
    serialization: 'advanced',
    // Libraries print warnings about what they meet; the notes of the draft say what matters.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function readIn(
  child: ChildProcess,
  bytes: Uint8Array,
  { signal, onProgress, ...job }: ReadOptions,
  { seconds, megabytes }: typeof usualBounds,
): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const end = (error: UserError) => {
      settle();
      // At once not `connected` any more, so that the next document gets a process of its own.
      if (child.connected) child.disconnect();
      child.kill('SIGKILL');
      reject(error);
    };
    const timer = setTimeout(() => end(new UserError('readingTooSlow', { seconds })), seconds * 1000);
    const stop = () => end(new UserError('readingStopped'));
    const take = (message: unknown) => {
      const answer = parseAnswer(message);
      if (answer.is === 'progress') {
        onProgress?.(answer.done, answer.of);
        return;
      }
      settle();
      if (answer.is === 'read') resolve(answer.reading);
      else reject(errorOf(answer));
    };
    const leave = (code: number | null, by: NodeJS.Signals | null) => end(explainEnd(code, by, megabytes));
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      child.off('message', take).off('exit', leave).off('error', stop);
    };
    child.on('message', take).on('exit', leave).on('error', stop);
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    else child.send({ ...job, bytes } satisfies Job);
  });
}

/** The watch ends the process by SIGKILL, and V8 by SIGABRT, when the memory is used up. */
function explainEnd(code: number | null, by: NodeJS.Signals | null, megabytes: number): UserError {
  if (by === 'SIGKILL' || by === 'SIGABRT' || code === 134) return new UserError('readingTooBig', { limit: megabytes });
  return new UserError('readingFailed', {}, { cause: `exit ${code ?? by}` });
}
