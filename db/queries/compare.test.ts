import { describe, expect, test } from 'vitest';
import { pickExamples } from '@/lib/report/compare/examples';
import { getDatabase } from '../client';
import { loadSample } from '../sample/load';
import { setUpTestDatabase } from '../test-database';
import { listLatestCandidates, listSimilar, loadComparedAgencies } from './compare';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

describe('loadComparedAgencies', () => {
  test('has agencies in the order of the slugs with all their reports, and passes over those that nobody has', async () => {
    const found = await loadComparedAgencies(['suqian', 'nobody', 'hongze']);
    expect(found.map(({ slug }) => slug)).toEqual(['suqian', 'hongze']);
    expect(found[0]?.reports.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(await loadComparedAgencies([])).toEqual([]);
  });
});

describe('listSimilar', () => {
  test('has agencies of the same kind under the same government, the nearest in number of requests first', async () => {
    const [own] = (await listLatestCandidates(300)).filter(({ slug }) => slug === 'yunlu-education');
    const found = await listSimilar('yunlu-education', 5);
    expect(found).toHaveLength(5);
    expect(
      found.every(({ kind, parent, isFictitious }) => kind === 'department' && parent === 'yunlu' && isFictitious),
    ).toBe(true);
    const distances = found.map(({ received }) => Math.abs((received ?? 0) - (own?.received ?? 0)));
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  test('goes beyond where no government is shared, but never mixes made-up and real agencies', async () => {
    // The only other county government in the sample is made up.
    expect(await listSimilar('hongze', 5)).toEqual([]);
    expect(await listSimilar('nobody', 5)).toEqual([]);
  });
});

describe('the examples', () => {
  test('are agencies that exist, alike in kind and government', async () => {
    const examples = pickExamples(await listLatestCandidates(300));
    expect(examples.length).toBeGreaterThan(1);
    for (const { agencies } of examples) {
      expect(agencies.length).toBeGreaterThan(1);
      expect(new Set(agencies.map(({ kind, parent }) => `${kind} ${parent}`)).size).toBe(1);
    }
  });
});
