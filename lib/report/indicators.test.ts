import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOutcomes, sumFigures, takeCounts } from './counts';
import type { Figure, FigureTable, FigureTables } from './figure';
import { outcomeGroups, undividedOther } from './form';
import { changeSince, indicatorKeys, measure, measureCounts } from './indicators';

const value = (count: number): Figure => ({ state: 'value', value: count, printed: String(count) });
const blank: Figure = { state: 'blank', printed: '' };
const unreadable: Figure = { state: 'unreadable', printed: '000' };

const outcomeRows = outcomeGroups.flatMap(({ rows }) => [...rows]).filter((row) => row !== undividedOther.key);
const totals = (counts: Record<string, number>): FigureTable =>
  Object.fromEntries(Object.entries(counts).map(([row, count]) => [row, { total: value(count) }]));

/** Yunlu county's bureau of natural resources, 2025. */
const bureau: FigureTables = {
  requests: {
    ...totals(Object.fromEntries(outcomeRows.map((row) => [row, 0]))),
    ...totals({ granted: 24, partlyGranted: 5, 'denied.deliberative': 4, 'denied.internalAffairs': 2 }),
    ...totals({ 'unavailable.notHeld': 12, 'notProcessed.petition': 3, 'other.other': 2 }),
    ...totals({ carriedIn: 4, concluded: 52, carriedOut: 10 }),
    received: { naturalPerson: value(47), business: value(11), total: value(58) },
  },
  disputes: {
    reconsideration: {
      upheld: value(4),
      corrected: value(1),
      otherResult: value(0),
      pending: value(2),
      total: value(7),
    },
    directLitigation: { upheld: value(1), corrected: blank, otherResult: value(1), pending: blank, total: value(2) },
    litigationAfterReconsideration: {
      upheld: value(0),
      corrected: value(1),
      otherResult: value(0),
      pending: value(1),
      total: value(2),
    },
  },
  proactive: { normativeDocuments: { issued: value(3), repealed: value(1), inForce: value(66) } },
};

describe('the indicators of a report', () => {
  it.each([
    ['conclusionRate', 52, 62],
    ['carryOverRate', 10, 62],
    ['fullDisclosureRate', 24, 52],
    ['disclosureRate', 29, 52],
    ['denialRate', 6, 52],
    ['unavailableRate', 12, 52],
    ['notProcessedRate', 3, 52],
    ['otherRate', 2, 52],
    ['organisationShare', 11, 58],
    ['disputeRate', 9, 52],
    ['reconsiderationCorrectionRate', 1, 5],
    ['litigationCorrectionRate', 1, 3],
  ] as const)('%s is %i of %i', (key, numerator, denominator) => {
    expect(measure(key, bureau)).toEqual({ kind: 'rate', numerator, denominator, value: numerator / denominator });
  });

  it.each([
    ['received', 58],
    ['workload', 62],
    ['normativeStock', 66],
  ] as const)('%s is %i', (key, count) => {
    expect(measure(key, bureau)).toEqual({ kind: 'count', value: count });
  });

  it('have no value where there is nothing to take a share of', () => {
    const idle = {
      requests: { ...bureau.requests, ...totals({ received: 0, carriedIn: 0, concluded: 0, carriedOut: 0 }) },
    };
    expect(measure('workload', idle)).toEqual({ kind: 'count', value: 0 });
    expect(measure('conclusionRate', idle)).toBeNull();
    expect(measure('disclosureRate', idle)).toBeNull();
  });

  it('have no value where the report has no tables', () => {
    expect(indicatorKeys.map((key) => measure(key, {}))).toEqual(indicatorKeys.map(() => null));
  });

  it('never work out a total that the report leaves blank (上海市人民政府办公厅 2019)', () => {
    const granted = { naturalPerson: value(258), business: value(12), legalService: value(1), total: blank };
    const requests = {
      granted,
      partlyGranted: { naturalPerson: value(3), total: blank },
      concluded: { total: value(805) },
    };
    expect(measure('disclosureRate', { requests })).toBeNull();
    expect(countOutcomes({ requests }, 'granted', 'naturalPerson')).toBe(258);
  });

  it('count the sixth group as three rows or as one, whichever is printed', () => {
    const undivided = { 'other.undivided': { total: value(7) } };
    const divided = totals({ 'other.notCorrectedInTime': 1, 'other.feeUnpaid': 0, 'other.other': 2 });
    expect(countOutcomes({ requests: undivided }, 'other')).toBe(7);
    expect(countOutcomes({ requests: divided }, 'other')).toBe(3);
    expect(countOutcomes({ requests: { ...divided, ...undivided } }, 'other')).toBe(3);
    expect(countOutcomes({ requests: {} }, 'other')).toBeNull();
  });

  it('stay between nothing and all wherever the figures of a report agree', () => {
    const count = fc.nat({ max: 5_000_000 });
    fc.assert(
      fc.property(
        fc.record({
          outcomes: fc.array(count, { minLength: 21, maxLength: 24 }),
          carriedIn: count,
          carriedOut: count,
          persons: count,
        }),
        (it) => {
          const rows = Object.fromEntries(outcomeRows.map((row, index) => [row, it.outcomes[index] ?? 0]));
          const concluded = Object.values(rows).reduce((sum, each) => sum + each, 0);
          const received = Math.max(0, concluded + it.carriedOut - it.carriedIn);
          const carriedIn = concluded + it.carriedOut - received;
          const persons = Math.min(it.persons, received);
          const requests = {
            ...totals({ ...rows, carriedIn, concluded, carriedOut: it.carriedOut }),
            received: { naturalPerson: value(persons), total: value(received) },
          };
          for (const key of indicatorKeys) {
            const measured = measure(key, { requests });
            if (measured?.kind !== 'rate') continue;
            expect(measured.value).toBeGreaterThanOrEqual(0);
            expect(measured.value).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});

describe('a sum of cells', () => {
  it('takes a blank as 0 beside a value', () => {
    expect(sumFigures([value(3), blank])).toBe(3);
    expect(sumFigures([value(0), blank])).toBe(0);
  });

  it('is not known where all are blank, or one is unreadable or absent', () => {
    expect(sumFigures([blank, blank])).toBeNull();
    expect(sumFigures([value(3), unreadable])).toBeNull();
    expect(sumFigures([value(3), undefined])).toBeNull();
    expect(sumFigures([])).toBeNull();
  });
});

describe('the change against the year before', () => {
  const count = (number: number) => ({ kind: 'count', value: number }) as const;
  const rate = (numerator: number, denominator: number) =>
    ({ kind: 'rate', numerator, denominator, value: numerator / denominator }) as const;

  it('of a count is a difference and a rate', () => {
    const fraction = { numerator: 17, denominator: 41, value: 17 / 41 };
    expect(changeSince(count(41), count(58))).toEqual({ kind: 'count', difference: 17, rate: fraction });
  });

  it('has no rate from a base of 0', () => {
    expect(changeSince(count(0), count(12))).toEqual({ kind: 'count', difference: 12, rate: null });
  });

  it('of a rate is in percentage points, exactly 0 between equal fractions', () => {
    expect(changeSince(rate(1, 4), rate(1, 2))).toEqual({ kind: 'rate', percentagePoints: 25 });
    expect(changeSince(rate(1, 3), rate(7, 21))).toEqual({ kind: 'rate', percentagePoints: 0 });
  });

  it('is not known where a year is', () => {
    expect(changeSince(null, count(1))).toBeNull();
    expect(changeSince(rate(1, 2), null)).toBeNull();
  });
});

it.each(indicatorKeys)('%s is the same from stored counts as from figures', (key) => {
  expect(measureCounts(key, takeCounts(bureau))).toEqual(measure(key, bureau));
});
