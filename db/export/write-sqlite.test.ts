import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { desc, eq } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { getDatabase } from '../client';
import { derive } from '../derive';
import { loadSample } from '../sample/load';
import { reports } from '../schema';
import { setUpTestDatabase } from '../test-database';
import { resourceNames } from './resources';
import { writeSqlite } from './write-sqlite';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));
setUpTestDatabase(() => {
  const db = getDatabase();
  loadSample(db, { ifEmpty: false, readings: new Map() });
  const last = db.select().from(reports).orderBy(desc(reports.id)).limit(1).get();
  if (!last) throw new Error('the sample has no reports');
  db.update(reports).set({ status: 'withdrawn' }).where(eq(reports.id, last.id)).run();
  derive(db, last.agencyId, [last.year]);
  db.$client.exec(`UPDATE sections SET text = '=1+1' WHERE report_id = 1 AND number = 1`);
});

it('the SQLite file holds every published row as it is, and nothing else', async () => {
  const file = join(folder, 'all.sqlite');
  const { version, rows } = await writeSqlite(file, ({ id }) => [{ name: 'about', rows: [['version'], [id]] }]);
  const copy = new Sqlite(file, { readonly: true });
  const one = (sql: string) => copy.prepare(sql).pluck().get();
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  const tables = copy.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  expect(tables).toEqual([...resourceNames, 'about'].sort());
  const counts = resourceNames.map((name) => Number(one(`SELECT count(*) FROM "${name}"`)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows);
  expect(one('SELECT count(*) FROM reports')).toBe(version.reports);
  expect(one('SELECT version FROM about')).toBe(version.id);
  // Text is not escaped here: nothing takes it for a formula.
  expect(one("SELECT text FROM sections WHERE text LIKE '=%'")).toBe('=1+1');
  // A blank is not a zero.
  expect(one(`SELECT total FROM requests WHERE agency = 'shanghai-general-office' AND "row" = 'granted'`)).toBeNull();
  copy.close();
});

it('a file that cannot be made leaves the database free for the next', async () => {
  await expect(writeSqlite(join(folder, 'no-such', 'all.sqlite'), () => [])).rejects.toThrow();
  expect(getDatabase().$client.inTransaction).toBe(false);
  await expect(writeSqlite(join(folder, 'again.sqlite'), () => [])).resolves.toMatchObject({
    rows: expect.any(Number),
  });
});
