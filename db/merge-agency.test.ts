import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { changeAgency } from './change-agency';
import { getDatabase } from './client';
import { deriveAll } from './derive';
import { mergeAgency, movedTables } from './merge-agency';
import { loadSample } from './sample/load';
import { setUpTestDatabase } from './test-database';
import { findBySlug, writeAgency } from './write-agency';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const operator = { id: null, name: 'test', agencyIds: null };
const db = () => getDatabase();
const find = (slug: string) => {
  const found = findBySlug(db(), slug);
  if (!found) throw new Error(slug);
  return found;
};
const add = (slug: string, name: string, kind: 'department' | 'government', parent: string) =>
  db().transaction((tx) =>
    writeAgency(tx, { slug, target: 'new', values: { name, kind, level: 'county' }, parent }, operator),
  );

/** Everything that follows from reports and agencies. */
function readDerived() {
  const tables = {
    portal_totals: 'is_fictitious, year, basis',
    published_reports: 'id',
    peer_statistics: 'kind, level, is_fictitious, year, indicator',
    rule_totals: 'kind, year, form, is_fictitious',
    report_checks: 'report_id',
    publication_years: 'agency_id, year',
    report_counts: 'report_id',
  };
  const rows = Object.entries(tables).map(([table, order]) =>
    db().all(sql.raw(`SELECT * FROM ${table} ORDER BY ${order}`)),
  );
  const shown = db().all(sql`SELECT agency_id, report_id, check_id FROM findings WHERE is_shown ORDER BY 1, 2, 3`);
  const words = ['云麓', '财政', '数据'].map((word) => {
    const match = `name : "${word}"`;
    return db().all(sql`SELECT rowid FROM report_words WHERE report_words MATCH ${match} ORDER BY rowid`);
  });
  return { rows, shown, words };
}

function expectSameAsAnew() {
  const kept = readDerived();
  deriveAll(db());
  expect(kept).toEqual(readDerived());
}

test('every row that names an agency goes over to the other one', () => {
  const tables = db().all<{ name: string }>(sql`
    SELECT DISTINCT tables.name FROM sqlite_master AS tables JOIN pragma_foreign_key_list(tables.name) AS key
    WHERE tables.type = 'table' AND key."table" = 'agencies' ORDER BY 1`);
  // Agencies under it and rights of staff are seen to apart; years of publication are worked out anew.
  expect(tables.map(({ name }) => name)).toEqual(
    [...movedTables, 'agencies', 'publication_years', 'staff_agencies'].sort(),
  );
});

test('after a merge totals, checks and search are those that working everything out anew gives', () => {
  add('yunlu-data', '云麓县数据局', 'department', 'yunlu');
  db().transaction((tx) => mergeAgency(tx, find('yunlu-finance'), find('yunlu-data'), '2024-05-10', operator));
  expectSameAsAnew();
});

test('also where a government with agencies under it is merged into one beside it, or into the one above it', () => {
  add('yunling', '云岭县（虚构）', 'government', '');
  db().run(sql`UPDATE agencies SET is_fictitious = 1 WHERE slug = 'yunling'`);
  add('yunlu-zone', '云麓开发区', 'government', 'yunlu');
  db().transaction((tx) => changeAgency(tx, find('yunlu-finance'), { parentId: find('yunlu-zone').id }));
  expectSameAsAnew();
  db().transaction((tx) => mergeAgency(tx, find('yunlu-zone'), find('yunlu'), '2024-05-10', operator));
  expectSameAsAnew();
  db().transaction((tx) => mergeAgency(tx, find('yunlu'), find('yunling'), '2024-05-10', operator));
  expectSameAsAnew();
});

test('after an agency changed its name, kind, level or place they are too', () => {
  const patches = [
    { name: '云麓县钱局' },
    { kind: 'township' as const },
    { level: 'township' as const },
    { parentId: null },
  ];
  for (const patch of patches) {
    db().transaction((tx) => changeAgency(tx, find('yunlu-finance'), patch));
    expectSameAsAnew();
  }
});
