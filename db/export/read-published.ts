import { getDatabase } from '../client';
import { loadVersion, type PublishedVersion } from '../queries/version';
import { type Resource, resources, selectOf } from './resources';

export type Cell = string | number | null;

export interface PublishedTable extends Resource {
  /** Read row by row from the database, each once. */
  rows: Iterable<readonly Cell[]>;
}

/**
 * Hands out all that is published, as of one moment, while others may write.
 * @param use reads the tables one after the other; they can be read until it is done
 */
export async function readPublished<T>(
  use: (version: PublishedVersion, tables: readonly PublishedTable[]) => Promise<T>,
): Promise<T> {
  const { $client } = getDatabase();
  $client.exec('BEGIN');
  try {
    const version = await loadVersion();
    const tables = resources.map((resource) => ({ ...resource, rows: rowsOf(resource) }));
    return await use(version, tables);
  } finally {
    $client.exec('COMMIT');
  }
}

function* rowsOf(resource: Resource): Generator<readonly Cell[]> {
  const statement = getDatabase().$client.prepare<[], Cell[]>(selectOf(resource)).raw();
  yield* statement.iterate();
}
