import { rmSync } from 'node:fs';
import { getDatabase } from '../client';
import { loadVersion, type PublishedVersion } from '../queries/version';
import { type Resource, resources, selectOf } from './resources';

const types: Readonly<Record<Resource['fields'][number]['type'], string>> = {
  integer: 'INTEGER',
  boolean: 'INTEGER',
  string: 'TEXT',
  date: 'TEXT',
  datetime: 'TEXT',
};

/** A small table that explains the others: texts only, the first row names its columns. */
export interface ExplanatoryTable {
  name: string;
  rows: readonly (readonly (string | null)[])[];
}

/**
 * Writes all that is published into a SQLite file of its own. SQLite copies row by row from the portal's database, so that nothing is held in memory.
 * Keys are checked by unique indexes made at the end, which is quicker than keeping them while rows arrive.
 * @param file is made anew
 * @param explain makes the tables that explain the data, once their version is known
 * @returns the version that was written, and how many rows
 */
export async function writeSqlite(
  file: string,
  explain: (version: PublishedVersion) => readonly ExplanatoryTable[],
): Promise<{ version: PublishedVersion; rows: number }> {
  const { $client } = getDatabase();
  rmSync(file, { force: true });
  $client.prepare('ATTACH ? AS export').run(file);
  try {
    $client.exec(
      'PRAGMA export.journal_mode = OFF; PRAGMA export.synchronous = OFF; PRAGMA export.page_size = 8192; BEGIN',
    );
    const version = await loadVersion();
    for (const table of explain(version)) addExplanation(table);
    const rows = resources.reduce((sum, resource) => sum + copy(resource), 0);
    $client.exec('COMMIT');
    return { version, rows };
  } catch (error) {
    if ($client.inTransaction) $client.exec('ROLLBACK');
    throw error;
  } finally {
    $client.exec('DETACH export');
  }
}

function copy(resource: Resource): number {
  const { $client } = getDatabase();
  const { name, fields, primaryKey } = resource;
  const columns = fields.map((field) => `"${field.name}" ${types[field.type]}${field.required ? ' NOT NULL' : ''}`);
  $client.exec(`CREATE TABLE export."${name}" (${columns.join(', ')})`);
  const { changes } = $client.prepare(`INSERT INTO export."${name}" ${selectOf(resource)}`).run();
  const key = primaryKey.map((column) => `"${column}"`).join(', ');
  $client.exec(`CREATE UNIQUE INDEX export."${name}_key" ON "${name}" (${key})`);
  return changes;
}

function addExplanation({ name, rows: [heading = [], ...rows] }: ExplanatoryTable): void {
  const { $client } = getDatabase();
  $client.exec(`CREATE TABLE export."${name}" (${heading.map((column) => `"${column}" TEXT`).join(', ')})`);
  const insert = $client.prepare(`INSERT INTO export."${name}" VALUES (${heading.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(...row);
}
