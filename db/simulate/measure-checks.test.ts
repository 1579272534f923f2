import { expect, test } from 'vitest';
import { getDatabase } from '../client';
import { setUpTestDatabase } from '../test-database';
import { measureChecks } from './measure-checks';
import { simulatePortal } from './simulate-portal';

setUpTestDatabase(() => {
  simulatePortal(getDatabase(), { agencies: 48, years: [2021, 2022, 2023], seed: 4, templates: 1 }, () => undefined);
});

test('all checks of a report take less than two milliseconds', () => {
  // The first time the program is still being compiled; and whatever else runs takes the caches away now and then.
  const times = Array.from({ length: 8 }, () => measureChecks(getDatabase()));
  expect(times[0]?.reports).toBe(48 * 3);
  expect(Math.min(...times.map(({ check }) => check))).toBeLessThan(2);
});
