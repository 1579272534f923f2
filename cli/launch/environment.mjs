import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './say.mjs';

/**
 * Takes over the settings of `.env.local` and `.env`, as Next does for the server, so that every command works on the same database.
 * What the environment already holds wins. Imported for its effect, before anything reads the environment.
 */
for (const name of ['.env.local', '.env']) {
  const file = join(root, name);
  if (!existsSync(file)) continue;
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const [, key, value] = /^\s*([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (key && process.env[key] === undefined) process.env[key] = value.replace(/^(["'])(.*)\1$/, '$2');
  }
}
