import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getDatabase } from './client';
import { refreshAllRuleTotals } from './rule-totals';
import { loadSample } from './sample/load';
import { ruleTotals } from './schema';
import { setUpTestDatabase } from './test-database';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const totals = () =>
  getDatabase()
    .select()
    .from(ruleTotals)
    .orderBy(asc(ruleTotals.kind), asc(ruleTotals.year), asc(ruleTotals.form), asc(ruleTotals.isFictitious))
    .all()
    .filter(({ told, findings }) => told > 0 || findings > 0);

test('the totals kept report by report are those of a full count', () => {
  const kept = totals();
  expect(kept.some(({ failures }) => failures > 0)).toBe(true);
  refreshAllRuleTotals(getDatabase());
  expect(totals()).toEqual(kept);
});
