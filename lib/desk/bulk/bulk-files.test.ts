import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openDatabase, setDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { loadVersion } from '@/db/queries/version';
import { loadSample } from '@/db/sample/load';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-bulk-'));
const databaseFile = join(folder, 'gongkai.db');
vi.stubEnv('DATABASE_FILE', databaseFile);
const { findBulk, makeBulk } = await import('./bulk-files');

beforeAll(() => {
  migrate(databaseFile);
  const database = openDatabase(databaseFile);
  setDatabase(database);
  loadSample(database, { ifEmpty: true, readings: new Map() });
});
afterAll(() => {
  setDatabase(undefined);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('a file with all data is made once, however many ask for it, and again only for another version', async () => {
  const { id } = await loadVersion();
  expect(findBulk('zip', id)).toBeNull();
  const [first, second] = await Promise.all([makeBulk('zip', id), makeBulk('zip', id)]);
  expect(second).toBe(first);
  expect(first.version).toBe(id);
  expect(createHash('sha256').update(readFileSync(first.file)).digest('hex')).toBe(first.sha256);
  expect(findBulk('zip', id)).toEqual(first);

  const made = await makeBulk('zip', 'another version');
  expect(made.version).toBe(id);
  expect(readdirSync(dirname(made.file)).filter((name) => name.startsWith('making'))).toEqual([]);
  expect(existsSync(first.file)).toBe(true);
});
