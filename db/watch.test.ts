import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, setDatabase } from './client';
import { watchOtherWriters } from './watch';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-watch-'));
});
afterEach(() => {
  setDatabase(undefined);
  rmSync(folder, { recursive: true });
});

it('another connection that writes is noticed', async () => {
  const file = join(folder, 'watched.db');
  setDatabase(openDatabase(file));
  const written = new Promise<void>((resolve) => {
    watchOtherWriters(resolve, 5);
  });
  const other = openDatabase(file);
  other.$client.exec('CREATE TABLE anything (id INTEGER)');
  await expect(written).resolves.toBeUndefined();
  other.$client.close();
});
