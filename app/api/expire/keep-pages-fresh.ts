import { watchOtherWriters } from '@/db/watch';
import { env } from '@/lib/env';
import { expireToken } from './token';

const lookEveryMs = 1000;
const retryAfterMs = 250;

/** Expires all pages once the server answers, and again whenever another process has written to the database. */
export async function keepPagesFresh(): Promise<void> {
  watchOtherWriters(() => void expirePages(), lookEveryMs);
  void expirePages();
}

/** Asks until the server is up; a write that happens meanwhile asks by itself. */
async function expirePages(): Promise<void> {
  try {
    const answer = await fetch(`http://127.0.0.1:${env.PORT}/api/expire`, {
      method: 'POST',
      headers: { authorization: `Bearer ${expireToken()}` },
    });
    if (answer.ok) return;
  } catch {
    // Not listening yet.
  }
  setTimeout(() => void expirePages(), retryAfterMs).unref();
}
