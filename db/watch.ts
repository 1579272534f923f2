import { getDatabase } from './client';

/**
 * Calls back after another connection, such as an import from the command line, has written to the database. What this process writes
 * through its own connection does not count.
 * @param everyMs how often to look; asking costs SQLite a few microseconds (https://www.sqlite.org/pragma.html#pragma_data_version)
 * @returns stops watching
 */
export function watchOtherWriters(onWrite: () => void, everyMs: number): () => void {
  const version = () => getDatabase().$client.pragma('data_version', { simple: true });
  let seen = version();
  const timer = setInterval(() => {
    const now = version();
    if (now === seen) return;
    seen = now;
    onWrite();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
