import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { getDatabase } from '../client';
import { loadSample } from '../sample/load';
import { agencies, reports } from '../schema';
import { setUpTestDatabase } from '../test-database';
import { hasMembers, listRollUpYears, loadMembers } from './rollup';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

describe('the agencies under a government', () => {
  test('are there for a government that has some, and for nobody else', async () => {
    expect(await hasMembers('yunlu')).toBe(true);
    expect(await hasMembers('suqian')).toBe(false);
    expect(await hasMembers('yunlu-education')).toBe(false);
    expect(await hasMembers('nobody')).toBe(false);
  });

  test('come all of them, also those without a published report on the year', async () => {
    const members = await loadMembers('yunlu', 2023);
    expect(members).toHaveLength(23);
    expect(members.find(({ slug }) => slug === 'yunlu-education')?.report?.tables.requests?.received).toBeDefined();

    const education = getDatabase().select().from(agencies).where(eq(agencies.slug, 'yunlu-education')).get();
    getDatabase()
      .update(reports)
      .set({ status: 'withdrawn' })
      .where(eq(reports.agencyId, education?.id ?? 0))
      .run();
    const later = await loadMembers('yunlu', 2023);
    expect(later).toHaveLength(23);
    expect(later.find(({ slug }) => slug === 'yunlu-education')?.report).toBeNull();
  });

  test('have the years of any of their reports', async () => {
    expect(await listRollUpYears('yunlu')).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    expect(await listRollUpYears('nobody')).toEqual([]);
  });
});
