import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReportCounts, takeCounts } from './counts';
import { fewestPeers, hasEnoughPeers, summarisePeers } from './peers';

const nothing = takeCounts({});
const report = (counts: Partial<ReportCounts>): ReportCounts => ({ ...nothing, ...counts });
const rate = (numerator: number, denominator: number) => ({
  kind: 'rate',
  numerator,
  denominator,
  value: numerator / denominator,
});

describe('an indicator over comparable agencies', () => {
  it('has the middle report as its median, with its fraction, and the lowest and highest as its range', () => {
    const reports = [
      [5, 7],
      [1, 3],
      [9, 9],
    ].map(([concluded, workload]) => report({ concluded, workload }));
    expect(summarisePeers('conclusionRate', reports)).toEqual({
      reports: 3,
      low: rate(1, 3),
      high: rate(9, 9),
      median: 5 / 7,
      middle: rate(5, 7),
    });
  });

  it('lies halfway between the two middle reports where their number is even, and is then no fraction of any', () => {
    const reports = [2, 4, 10, 30].map((received) => report({ received }));
    expect(summarisePeers('received', reports)).toMatchObject({ reports: 4, median: 7, middle: null });
  });

  it('counts equal shares as equal, and names the one that is a share of the most', () => {
    const reports = [report({ granted: 1, concluded: 2 }), report({ granted: 30, concluded: 60 })];
    const found = summarisePeers('fullDisclosureRate', reports);
    expect(found).toMatchObject({ median: 0.5, middle: rate(30, 60), low: rate(30, 60), high: rate(30, 60) });
  });

  it('does not count a report that leaves a figure blank, nor one with nothing to take a share of', () => {
    const reports = [
      report({ denied: 2, concluded: 8 }),
      report({ denied: null, concluded: 8 }),
      report({ denied: 0, concluded: 0 }),
      report({ denied: 0, concluded: 4 }),
    ];
    expect(summarisePeers('denialRate', reports)).toMatchObject({ reports: 2, low: rate(0, 4), high: rate(2, 8) });
    expect(summarisePeers('denialRate', [report({ denied: null, concluded: 8 })])).toBeNull();
    expect(summarisePeers('denialRate', [])).toBeNull();
  });

  it('is shown of five reports and more', () => {
    const of = (count: number) =>
      summarisePeers('received', Array<ReportCounts>(count).fill(report({ received: 3 }))) ?? undefined;
    expect(hasEnoughPeers(of(fewestPeers))).toBe(true);
    expect(hasEnoughPeers(of(fewestPeers - 1))).toBe(false);
    expect(hasEnoughPeers(of(0))).toBe(false);
  });

  it('has half of the reports on either side of its median', () => {
    const counts = fc.array(fc.record({ of: fc.nat(40), among: fc.integer({ min: 1, max: 40 }) }), { minLength: 1 });
    fc.assert(
      fc.property(counts, (found) => {
        const reports = found.map(({ of, among }) => report({ disputes: of, concluded: among }));
        const statistic = summarisePeers('disputeRate', reports);
        if (!statistic) throw new Error('every report has a value');
        const below = found.filter(({ of, among }) => of / among < statistic.median).length;
        const above = found.filter(({ of, among }) => of / among > statistic.median).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(found.length / 2);
        expect(statistic.low.value).toBeLessThanOrEqual(statistic.median);
        expect(statistic.high.value).toBeGreaterThanOrEqual(statistic.median);
      }),
    );
  });
});
