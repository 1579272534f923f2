import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckedReport } from '../checks/compare';
import type { Figure } from '../figure';
import { compareYears } from './compare-years';
import { choosePhrase, weighChange } from './phrases';

const value = (count: number | string): Figure => ({ state: 'value', value: count, printed: String(count) });
const blank: Figure = { state: 'blank', printed: '' };
const count = fc.integer({ min: 0, max: 5000 });

function report(
  year: number,
  totals: Record<string, number | null>,
  form: CheckedReport['form'] = '2021',
): CheckedReport {
  const rows = Object.entries(totals).map(([row, total]) => [row, { total: total === null ? blank : value(total) }]);
  return { year, form, tables: { requests: Object.fromEntries(rows) } };
}

describe('words for a change', () => {
  test.each([
    [34, 103, 'timesOver', 3],
    [50, 100, 'timesExactly', 2],
    [50, 99, 'more', 0],
    [0, 40, 'appeared', 0],
    [40, 0, 'ended', 0],
    [1, 9, 'moreOfFew', 0],
    [9, 1, 'fewerOfFew', 0],
    [100, 50, 'half', 0],
    [100, 49, 'underHalf', 0],
    [100, 10, 'underHalf', 0],
    [100, 9, 'underTenth', 0],
    [100, 51, 'fewer', 0],
    [7, 7, 'same', 0],
  ] as const)('%i → %i', (from, to, key, times) => {
    expect(choosePhrase(from, to)).toMatchObject({ key, times });
  });

  test('make no share of a base of 0, and no ratio of small numbers', () => {
    fc.assert(
      fc.property(count, count, (from, to) => {
        const { key, share, times } = choosePhrase(from, to);
        if (from === 0) expect(share).toBeNull();
        if (Math.max(from, to) < 30) expect(['same', 'appeared', 'ended', 'moreOfFew', 'fewerOfFew']).toContain(key);
        if (times > 0) expect(from * times).toBeLessThanOrEqual(to);
      }),
    );
  });

  test('say up and down the right way round', () => {
    const up = ['appeared', 'moreOfFew', 'timesExactly', 'timesOver', 'more'];
    fc.assert(
      fc.property(count, count, (from, to) => {
        const { key } = choosePhrase(from, to);
        expect(key === 'same' ? 0 : up.includes(key) ? 1 : -1).toBe(Math.sign(to - from));
      }),
    );
  });

  test('weigh a change up as the same change down, and small numbers less', () => {
    expect(weighChange(34, 103)).toBe(weighChange(103, 34));
    expect(weighChange(1, 4)).toBeLessThan(weighChange(34, 103));
    expect(weighChange(5, 5)).toBe(0);
  });
});

describe('two reports compared', () => {
  test('the largest change comes first, with the reason that moved most', () => {
    const { changes } = compareYears(
      report(2023, {
        received: 500,
        carriedOut: 34,
        'unavailable.notHeld': 40,
        'unavailable.needsCreation': 3,
        'unavailable.unclear': 0,
      }),
      report(2024, {
        received: 520,
        carriedOut: 103,
        'unavailable.notHeld': 60,
        'unavailable.needsCreation': 2,
        'unavailable.unclear': 0,
      }),
    );
    expect(changes.map(({ topic }) => topic)).toEqual(['carriedOut', 'unavailable', 'received']);
    expect(changes[1]?.chief).toEqual({ row: 'unavailable.notHeld', from: 40, to: 60 });
  });

  test('a blank is not a zero: it cannot be compared', () => {
    const { changes, notGiven, unchanged } = compareYears(
      report(2023, { received: null, carriedOut: 0 }),
      report(2024, { received: 5, carriedOut: 0 }),
    );
    expect(changes).toEqual([]);
    expect(notGiven).toContain('received');
    expect(unchanged).toEqual(['carriedOut']);
  });

  test('across a change of form only what both forms count alike is compared', () => {
    const documents = {
      normativeDocuments: { inForce: value(3), made: value(4) },
      licensing: { decisions: value(100) },
    };
    const before: CheckedReport = { year: 2020, form: '2019', tables: { proactive: documents } };
    const now: CheckedReport = {
      year: 2021,
      form: '2021',
      tables: { proactive: { ...documents, licensing: { decisions: value(300) } } },
    };
    const { changes, formBreak, unchanged } = compareYears(before, now);
    expect(changes.map(({ topic }) => topic)).toEqual(['licensing']);
    expect(unchanged).toEqual([]);
    expect(formBreak).toEqual({ from: '2019', to: '2021' });
  });

  test('rates change by percentage points, and not at all where one has no denominator', () => {
    const { rates } = compareYears(
      report(2023, { concluded: 0, granted: 0, partlyGranted: 0 }),
      report(2024, { concluded: 4, granted: 2, partlyGranted: 1 }),
    );
    const disclosure = rates.find(({ indicator }) => indicator === 'disclosureRate');
    expect(disclosure).toMatchObject({ from: null, change: null, to: { numerator: 3, denominator: 4 } });
  });

  test('a report beside itself has no change', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('received', 'carriedIn', 'concluded', 'carriedOut'), count),
        (totals) => {
          expect(compareYears(report(2023, totals), report(2024, totals)).changes).toEqual([]);
        },
      ),
    );
  });
});
