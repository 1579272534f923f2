import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openDatabase, setDatabase } from './client';
import { migrate } from './migrate';

/**
 * Gives each test of the calling file an empty, migrated SQLite database, which is what `getDatabase()` then answers with.
 * @param fill runs once on the database that every test gets a copy of
 */
export function setUpTestDatabase(fill?: () => void | Promise<void>): void {
  let folder = '';
  let count = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'));
    const template = join(folder, 'template.db');
    migrate(template);
    setDatabase(openDatabase(template));
    await fill?.();
    setDatabase(undefined);
  });

  beforeEach(() => {
    count += 1;
    const copy = join(folder, `${count}.db`);
    copyFileSync(join(folder, 'template.db'), copy);
    setDatabase(openDatabase(copy));
  });

  afterEach(() => setDatabase(undefined));
  afterAll(() => rmSync(folder, { recursive: true }));
}
