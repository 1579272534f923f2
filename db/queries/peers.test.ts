import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { findMeasure } from '@/lib/report/compare/measures';
import { getDatabase } from '../client';
import { derive, deriveAll } from '../derive';
import { loadSample } from '../sample/load';
import { agencies, peerStatistics, reports, requestFigures } from '../schema';
import { setUpTestDatabase } from '../test-database';
import { loadPeers, summariseRow } from './peers';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const departments = { kind: 'department', level: 'county', year: 2025, fictitious: true } as const;

test('comparable agencies are of one kind, one level and one year, and the made-up ones are apart', async () => {
  const peers = await loadPeers(departments);
  const { received } = peers;
  if (!received) throw new Error('the county has departments');
  const own = getDatabase()
    .select({ id: reports.id })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(agencies.kind, 'department'), eq(agencies.level, 'county'), eq(reports.year, 2025)))
    .all();
  expect(received.reports).toBe(own.length);
  expect(received.low.value).toBeLessThanOrEqual(received.median);
  expect(peers.conclusionRate?.low).toMatchObject({ kind: 'rate' });
  expect(await loadPeers({ ...departments, fictitious: false })).toEqual({});
  expect(await loadPeers({ ...departments, year: 1999 })).toEqual({});
});

test('a report that is taken back no longer counts, and its group alone is worked out anew', async () => {
  const before = await loadPeers(departments);
  const other = { kind: 'township', level: 'township', year: 2025, fictitious: true } as const;
  const others = await loadPeers(other);
  const [first] = getDatabase()
    .select({ id: reports.id, agencyId: reports.agencyId })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(agencies.slug, 'yunlu-industry'), eq(reports.year, 2025)))
    .all();
  if (!first) throw new Error('the bureau has a report');
  getDatabase().update(reports).set({ status: 'withdrawn' }).where(eq(reports.id, first.id)).run();
  getDatabase().transaction((tx) => derive(tx, first.agencyId, [2025]));
  const after = await loadPeers(departments);
  expect(after.received?.reports).toBe((before.received?.reports ?? 0) - 1);
  expect(await loadPeers(other)).toEqual(others);
});

test('worked out anew for everybody they come out the same', async () => {
  const before = await loadPeers(departments);
  getDatabase().delete(peerStatistics).run();
  deriveAll(getDatabase());
  expect(await loadPeers(departments)).toEqual(before);
});

function rowOf(id: string) {
  const measure = findMeasure(id);
  if (!measure || measure.kind === 'indicator') throw new Error(`no row ${id}`);
  return measure;
}

test('a row of the tables has the median of the same agencies as an indicator has, and takes no blank for a zero', async () => {
  const { received } = await loadPeers(departments);
  expect(await summariseRow(rowOf('requests.received'), departments)).toEqual(received);
  const [blanked] = getDatabase()
    .select({ id: reports.id, form: reports.form })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(agencies.kind, 'department'), eq(agencies.level, 'county'), eq(reports.year, 2025)))
    .all();
  getDatabase()
    .update(requestFigures)
    .set({ total: null, states: 'vvvvvvb' })
    .where(and(eq(requestFigures.reportId, blanked?.id ?? 0), eq(requestFigures.row, 'received')))
    .run();
  expect((await summariseRow(rowOf('requests.received'), departments))?.reports).toBe((received?.reports ?? 0) - 1);
});

test('a group of rows in one column of applicants has a median too; a year without reports has none', async () => {
  const denied = await summariseRow(rowOf('requests.denied.business'), departments);
  expect(denied?.reports).toBeGreaterThan(5);
  expect(await summariseRow(rowOf('requests.denied.business'), { ...departments, year: 1999 })).toBeNull();
});
