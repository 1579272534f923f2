import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getDatabase } from './client';
import { derive } from './derive';
import { refreshAllTotals } from './portal-totals';
import { loadSample } from './sample/load';
import { portalTotals, publishedReports, reports } from './schema';
import { setUpTestDatabase } from './test-database';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

function readTotals() {
  return getDatabase()
    .select()
    .from(portalTotals)
    .orderBy(portalTotals.isFictitious, portalTotals.year, portalTotals.basis)
    .all();
}

test('kept totals are those that adding everything up gives, whatever is published and taken back', () => {
  const all = getDatabase().select({ agencyId: reports.agencyId, year: reports.year }).from(reports).all();
  const step = fc.record({
    at: fc.nat(all.length - 1),
    status: fc.constantFrom('withdrawn' as const, 'published' as const),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      for (const { at, status } of steps) {
        const { agencyId = 0, year = 0 } = all[at] ?? {};
        const own = and(eq(reports.agencyId, agencyId), eq(reports.year, year));
        getDatabase().update(reports).set({ status }).where(own).run();
        getDatabase().transaction((tx) => derive(tx, agencyId, [year]));
      }
      const kept = readTotals();
      const marks = getDatabase().select().from(publishedReports).all();
      getDatabase().transaction(refreshAllTotals);
      expect(kept).toEqual(readTotals());
      expect(marks).toEqual(getDatabase().select().from(publishedReports).all());
    }),
    { numRuns: 25 },
  );
});
