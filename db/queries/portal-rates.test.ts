import { expect, test } from 'vitest';
import { getDatabase } from '../client';
import { loadSample } from '../sample/load';
import { reportCounts } from '../schema';
import { setUpTestDatabase } from '../test-database';
import { loadPortalYears } from './portal';
import { loadPortalRates } from './portal-rates';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

test('the rates of a year are those of all its reports together', async () => {
  const [year] = (await loadPortalYears({ fictitious: true })).slice(-1);
  if (!year) throw new Error('the sample has years');
  const rates = await loadPortalRates({ fictitious: true, year: year.year });
  expect(rates.conclusionRate).toMatchObject({
    numerator: year.concluded,
    denominator: (year.received ?? 0) + (year.carriedIn ?? 0),
  });
});

test('a report that leaves a side blank adds to neither, and without any report there is no rate', async () => {
  const before = await loadPortalRates({ fictitious: false, year: 2024 });
  getDatabase().update(reportCounts).set({ workload: null }).run();
  const after = await loadPortalRates({ fictitious: false, year: 2024 });
  expect(before.conclusionRate).not.toBeNull();
  expect(after.conclusionRate).toBeNull();
  expect(after.disclosureRate).toEqual(before.disclosureRate);
  expect((await loadPortalRates({ fictitious: false, year: 1999 })).conclusionRate).toBeNull();
});
