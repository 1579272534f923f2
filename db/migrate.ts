import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { openDatabase } from './client';

interface Migration {
  tag: string;
  /** SHA-256 of the file, to notice a database that was made by another text under the same tag. */
  hash: string;
  statements: string[];
}

const committedMigrations = fileURLToPath(new URL('./migrations', import.meta.url));
const journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });
const appliedRow = z.object({ tag: z.string(), hash: z.string() });

/** A database that cannot be brought to the state this version needs. Its content is as it was before. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

/**
 * Brings a database file to the newest schema: all pending migrations or none. Safe to run again and by several processes at once.
 *
 * Foreign keys are off while it runs, since SQLite rebuilds a table by dropping it, and the drop would delete the children; SQLite ignores
 * the switch inside a transaction, so it is thrown before. References are checked before the commit instead.
 * @returns the tags of the migrations that were applied by this call
 * @throws MigrationError
 */
export function migrate(file: string, folder: string = committedMigrations): string[] {
  const { $client: client } = openDatabase(file);
  try {
    client.pragma('foreign_keys = OFF');
    const migrations = readMigrations(folder);
    // Immediate: the second of two processes waits here, and then sees what the first has applied.
    return client.transaction(() => applyPending(client, migrations)).immediate();
  } finally {
    client.close();
  }
}

function readMigrations(folder: string): Migration[] {
  const { entries } = journal.parse(JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')));
  return entries.map(({ tag }) => {
    const sql = readFileSync(join(folder, `${tag}.sql`), 'utf8');
    const hash = createHash('sha256').update(sql).digest('hex');
    return { tag, hash, statements: sql.split('--> statement-breakpoint') };
  });
}

function applyPending(client: Sqlite.Database, migrations: Migration[]): string[] {
  client.exec(
    'CREATE TABLE IF NOT EXISTS migrations (tag TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_at INTEGER NOT NULL)',
  );
  const applied = z.array(appliedRow).parse(client.prepare('SELECT tag, hash FROM migrations ORDER BY tag').all());
  for (const { tag, hash } of applied) {
    const migration = migrations.find((candidate) => candidate.tag === tag);
    if (!migration) throw new MigrationError(`The database is newer than this program: it has migration ${tag}.`);
    if (migration.hash !== hash) throw new MigrationError(`Migration ${tag} is not the one that made this database.`);
  }
  const pending = migrations.filter(({ tag }) => !applied.some((entry) => entry.tag === tag));
  for (const migration of pending) applyOne(client, migration);
  if (pending.length > 0) checkReferences(client);
  return pending.map(({ tag }) => tag);
}

function applyOne(client: Sqlite.Database, { tag, hash, statements }: Migration): void {
  try {
    for (const statement of statements) client.exec(statement);
  } catch (error) {
    throw new MigrationError(`Migration ${tag} failed; the database is unchanged.`, { cause: error });
  }
  client.prepare('INSERT INTO migrations (tag, hash, applied_at) VALUES (?, ?, ?)').run(tag, hash, Date.now());
}

function checkReferences(client: Sqlite.Database): void {
  const broken = client.prepare('SELECT DISTINCT "table" AS name FROM pragma_foreign_key_check').pluck().all();
  if (broken.length === 0) return;
  throw new MigrationError(
    `The migrations would leave broken references in ${broken.join(', ')}; the database is unchanged.`,
  );
}
