import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getDatabase } from './client';
import { moveDrafts } from './move-drafts';
import { findOpenRevision, findRevision } from './queries/revisions';
import { loadSample } from './sample/load';
import { reports } from './schema';
import { setUpTestDatabase } from './test-database';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

test('a draft among the reports becomes a revision with all that it says, once', async () => {
  const db = getDatabase();
  db.run(
    sql`UPDATE reports SET status = 'draft' WHERE year = 2024 AND agency_id = (SELECT id FROM agencies WHERE slug = 'suqian')`,
  );
  const count = await db.$count(reports);
  expect(moveDrafts(db)).toBe(1);
  expect(moveDrafts(db)).toBe(0);
  expect(await db.$count(reports)).toBe(count - 1);
  const open = await findOpenRevision('suqian', 2024);
  const revision = await findRevision(open?.id ?? 0, null);
  expect(revision?.content.tables.requests?.received?.total).toMatchObject({ value: 3525 });
  expect(revision?.content.sections).toHaveLength(6);
  expect(revision).toMatchObject({ state: 'draft', agency: { slug: 'suqian' } });
});
