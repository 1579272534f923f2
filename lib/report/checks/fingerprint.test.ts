import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, termOf } from './compare';
import { fingerprintOf } from './fingerprint';
import type { Statement } from './result';
import { blank, reportWith, tableOfCounts } from './test-report';

function sums(upheld: number, total: number) {
  const report = {
    ...reportWith({ tables: { disputes: tableOfCounts({ reconsideration: { upheld, total } }) } }),
    form: '2021' as const,
  };
  const side = (column: string) => [termOf(report, 'disputes', 'reconsideration', column)];
  return compare(side('upheld'), side('total')).evidence;
}

describe('a fingerprint', () => {
  test('is the same as long as both sides are, and another when one changes', () => {
    const few = fc.nat(9);
    fc.assert(
      fc.property(few, few, few, few, (upheld, total, laterUpheld, laterTotal) => {
        const before = fingerprintOf('disputes.total.reconsideration', sums(upheld, total));
        const after = fingerprintOf('disputes.total.reconsideration', sums(laterUpheld, laterTotal));
        expect(before).toMatch(/^[0-9a-f]{16}$/);
        expect(before === after).toBe(upheld === laterUpheld && total === laterTotal);
      }),
    );
  });

  test('is another for another check', () => {
    expect(fingerprintOf('one', sums(1, 2))).not.toBe(fingerprintOf('other', sums(1, 2)));
  });

  test('tells a blank from a nought', () => {
    const report = {
      ...reportWith({ tables: { disputes: { reconsideration: { upheld: blank, total: blank } } } }),
      form: '2021' as const,
    };
    const side = (column: string) => [termOf(report, 'disputes', 'reconsideration', column)];
    expect(fingerprintOf('x', compare(side('upheld'), side('total')).evidence)).not.toBe(
      fingerprintOf('x', sums(0, 0)),
    );
  });

  test('does not depend on how a sentence is set', () => {
    const statement = (sentence: string, value: number): Statement => ({
      section: 1,
      sentence,
      stated: '12',
      unit: 'count',
      comesTo: { is: 'sum', of: { terms: [{ stated: value }], sum: value }, value },
    });
    const of = (sentence: string, value: number) =>
      fingerprintOf('x', { is: 'statements', statements: [statement(sentence, value)] });
    expect(of('收到申请１２件，', 13)).toBe(of('收到申请 12 件,', 13));
    expect(of('收到申请12件。', 13)).not.toBe(of('收到申请12件。', 14));
    expect(of('收到申请12件。', 13)).not.toBe(of('新收申请12件。', 13));
  });
});
