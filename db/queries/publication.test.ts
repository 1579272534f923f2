import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { agencyKinds } from '@/lib/report/agency';
import { isExpected, publicationStatus, publicationStatuses } from '@/lib/report/deadline';
import { countAgencies } from '@/lib/report/publication-totals';
import { getDatabase } from '../client';
import { derive } from '../derive';
import { loadSample } from '../sample/load';
import { setUpTestDatabase } from '../test-database';
import {
  countPublication,
  countPublicationUnder,
  explainPublication,
  listClosedAgencies,
  listPublication,
  type PublicationFilter,
} from './publication';

/** So that there is a gap, a first year that others do not have, days that are not known, reports that came late, and agencies that are no more. */
setUpTestDatabase(() => {
  const db = getDatabase();
  loadSample(db, { ifEmpty: true });
  db.run(sql`UPDATE reports SET status = 'draft' WHERE id % 7 = 0`);
  db.run(sql`UPDATE reports SET published_on = NULL WHERE id % 5 = 0`);
  db.run(sql`UPDATE reports SET published_on = (year + 1) || '-06-01' WHERE id % 11 = 0`);
  db.run(sql`UPDATE agencies SET closed_on = '2023-02-15' WHERE id % 6 = 0`);
  const touched = db.values<[number, number]>(sql`SELECT agency_id, year FROM reports`);
  for (const [agencyId, year] of touched) db.transaction((tx) => derive(tx, agencyId, [year]));
});

const whole = { after: null, limit: 1000 };
const days = ['2021-02-15', '2024-02-15', '2026-11-25'];

describe('the agencies in a state of publication', () => {
  test.each(days)('are those that the rule puts into it, as counted, and each in one, on %s', async (today) => {
    const all = await listPublication({ today }, whole);
    const [counts, closed] = [await countPublication(), await listClosedAgencies()];
    expect(countAgencies(counts, closed, { today })).toBe(all.length);
    for (let year = 2018; year <= 2026; year += 1) {
      for (const status of publicationStatuses) {
        const expected = all.filter(({ kind, closedOn, reports }) => {
          if ((reports[0]?.year ?? year + 1) > year) return false;
          const report = reports.find((own) => own.year === year);
          if (!report && !isExpected({ kind, closedOn }, year)) return false;
          const publishedOn = report?.publishedOn ?? null;
          const isPublished = report !== undefined;
          return publicationStatus({ kind, year, publishedOn, isPublished, today }).status === status;
        });
        const filter = { state: { year, status }, today };
        const listed = await listPublication(filter, whole);
        expect(listed, `${year} ${status}`).toEqual(expected);
        for (const kind of [undefined, ...agencyKinds]) {
          const own = expected.filter((agency) => (kind ?? agency.kind) === agency.kind);
          expect(await listPublication({ ...filter, kind }, whole)).toEqual(own);
          expect(countAgencies(counts, closed, { ...filter, kind }), `${year} ${status} ${kind}`).toBe(own.length);
        }
      }
    }
  });

  test('under a government are the same, and as many as are counted', async () => {
    const today = '2026-11-25';
    const under = await listPublication({ parent: 'yunlu', today }, whole);
    expect(under.length).toBeGreaterThan(5);
    const slugs = new Set(under.map(({ slug }) => slug));
    for (const status of publicationStatuses) {
      const filter: PublicationFilter & { parent: string } = { parent: 'yunlu', state: { year: 2023, status }, today };
      const all = await listPublication({ state: { year: 2023, status }, today }, whole);
      const own = all.filter(({ slug }) => slugs.has(slug));
      expect(await listPublication(filter, whole)).toEqual(own);
      expect(await countPublicationUnder(filter)).toBe(own.length);
    }
  });

  test('come page by page, each once', async () => {
    for (const state of [undefined, { year: 2024, status: 'missing' }, { year: 2023, status: 'onTime' }] as const) {
      const filter = { state, today: '2026-11-25' };
      const all = await listPublication(filter, whole);
      const paged: typeof all = [];
      for (let after: string | null = null; paged.length < all.length; after = paged.at(-1)?.slug ?? null)
        paged.push(...(await listPublication(filter, { after, limit: 2 })));
      expect(paged).toEqual(all);
    }
  });

  test('are found along an index, whatever is asked for', () => {
    for (const status of [undefined, ...publicationStatuses]) {
      for (const kind of [undefined, 'department'] as const) {
        const filter = { kind, state: status && { year: 2024, status }, today: '2026-11-25' };
        for (const after of [null, 'yunlu']) {
          const plan = explainPublication(filter, after).join('\n');
          expect(plan.replaceAll(/SCAN \(subquery-\d+\)|USE TEMP B-TREE FOR ORDER BY$/gm, '')).not.toMatch(
            /SCAN agencies$|SCAN publication_years$/m,
          );
        }
      }
    }
  });
});
