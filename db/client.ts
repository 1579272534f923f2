import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { env } from '@/lib/env';

export type Database = ReturnType<typeof openDatabase>;

/** What a query runs on: the database, or a transaction of it. */
export type Executor = Database | Parameters<Parameters<Database['transaction']>[0]>[0];

/** Milliseconds that a writer waits for another process before it gives up. */
const busyTimeout = 5000;

/**
 * Opens a SQLite file, and makes it and its folder where there is none.
 * `synchronous=FULL`: what a citizen was told is stored must survive a power cut right after.
 * @throws where the file cannot be opened or is not a database
 */
export function openDatabase(file: string) {
  mkdirSync(dirname(file), { recursive: true });
  const client = new Sqlite(file, { timeout: busyTimeout });
  client.pragma('journal_mode = WAL');
  client.pragma('foreign_keys = ON');
  client.pragma('synchronous = FULL');
  return drizzle({ client, casing: 'snake_case' });
}

declare global {
  /** On globalThis, because a development reload loads this module anew and must not open the file again. */
  var gongkaiDatabase: Database | undefined;
}

/** The connection of this process, opened when first asked for. */
export function getDatabase(): Database {
  globalThis.gongkaiDatabase ??= openDatabase(env.DATABASE_FILE);
  return globalThis.gongkaiDatabase;
}

/** Gives the process another connection, or none, so that a test works on a database of its own. */
export function setDatabase(database: Database | undefined): void {
  globalThis.gongkaiDatabase?.$client.close();
  globalThis.gongkaiDatabase = database;
}
