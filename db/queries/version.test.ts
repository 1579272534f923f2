import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getDatabase } from '../client';
import { loadSample } from '../sample/load';
import { setUpTestDatabase } from '../test-database';
import { loadVersion } from './version';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

test('the version counts what is published', async () => {
  const db = getDatabase();
  const { reports, agencies, changedAt } = await loadVersion();
  const [counted] = db.values(
    sql`SELECT (SELECT count(*) FROM reports WHERE status = 'published'), (SELECT count(*) FROM agencies), (SELECT max(updated_at) FROM reports WHERE status = 'published')`,
  );
  expect([reports, agencies, changedAt]).toEqual(counted);
});

test.each([
  'UPDATE agencies SET name_en = name_en || "!" WHERE slug = "suqian"',
  'UPDATE agencies SET parent_id = NULL WHERE slug = "yunlu-agriculture"',
  'INSERT INTO agency_aliases (agency_id, alias) SELECT id, "宿迁" FROM agencies WHERE slug = "suqian"',
  'DELETE FROM agency_aliases WHERE id = (SELECT max(id) FROM agency_aliases)',
  'UPDATE reports SET updated_at = 4102444800000 WHERE id = 1',
])('is another one after %s', async (change) => {
  const { id } = await loadVersion();
  expect((await loadVersion()).id).toBe(id);
  getDatabase().run(sql.raw(change.replaceAll('"', "'")));
  expect((await loadVersion()).id).not.toBe(id);
});

test('stays the same while nothing that is published changes', async () => {
  const { id } = await loadVersion();
  const db = getDatabase();
  db.run(sql`UPDATE agencies SET telephone = '1', latest_received = 0`);
  db.run(
    sql`INSERT INTO reports (agency_id, year, status, updated_at) SELECT id, 2031, 'draft', 4102444800000 FROM agencies LIMIT 1`,
  );
  expect((await loadVersion()).id).toBe(id);
});
