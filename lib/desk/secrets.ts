import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env } from '@/lib/env';

/** What AUTH_SECRET says, or else a secret of this portal's own. */
export function authSecret(): string {
  return env.AUTH_SECRET || keptSecret('auth');
}

/**
 * The keys that personal data is encrypted with: the first seals, all open.
 * @returns keys of 32 bytes, at least one
 */
export function dataKeys(): [Buffer, ...Buffer[]] {
  const [first = '', ...others] = (env.DATA_KEY || keptSecret('data')).split(',');
  return [Buffer.from(first, 'base64'), ...others.map((key) => Buffer.from(key, 'base64'))];
}

/**
 * A secret that is kept in a file beside the database, made when it is first asked for: the portal must start without any setting. Of several
 * processes that make it at the same time, all get the same.
 */
function keptSecret(name: 'auth' | 'data'): string {
  const folder = join(dirname(env.DATABASE_FILE), 'secret');
  const file = join(folder, name);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}-${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
