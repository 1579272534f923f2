import type { Words } from './words';

/** Short documents are read before anybody would look. */
const firstAfter = 1500;
const thenEvery = 2000;

/**
 * Tells on stderr how far a long reading is: on one line of a terminal, elsewhere on a line of its own now and then.
 * @param file whose reading it is
 */
export function showProgress(file: string, { t }: Words) {
  const isTerminal = process.stderr.isTTY;
  let next = Date.now() + firstAfter;
  let isShown = false;
  return {
    onProgress: (done: number, of: number) => {
      if (Date.now() < next) return;
      next = Date.now() + (isTerminal ? 0 : thenEvery);
      const line = t('progress', { file, done, of });
      process.stderr.write(isTerminal ? `\r${line}\u001b[K` : `${line}\n`);
      isShown = isTerminal;
    },
    /** Clears the line for what comes next. */
    end: () => {
      if (isShown) process.stderr.write('\r\u001b[K');
    },
  };
}
