import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FigureTables } from '../figure';
import { change } from './change';
import { alone, reportWith, tableOfCounts, totalsOf } from './test-report';

function find(part: string, now: FigureTables, last: FigureTables, form: '2019' | '2021' = '2021') {
  const beside = { ...alone, lastYear: reportWith({ year: 2022, form, tables: last }) };
  return change.find(reportWith({ tables: now }), beside).find((finding) => finding.part === part);
}
const received = (now: number, last: number) =>
  find('received', totalsOf({ received: now }), totalsOf({ received: last }));

describe('a total against last year', () => {
  test.each([
    [120, 100, 'pass'],
    [1000, 100, 'pass'],
    [1001, 100, 'notice'],
    [99, 1000, 'notice'],
    [100, 1, 'pass'],
    [101, 0, 'notice'],
    [0, 0, 'pass'],
    [0, 90, 'pass'],
  ])('%i after %i: %s', (now, last, outcome) => {
    expect(received(now, last)?.outcome).toBe(outcome);
  });

  test('never says anything of few', () => {
    const few = fc.nat(100);
    fc.assert(fc.property(few, few, (now, last) => received(now, last)?.outcome === 'pass'));
  });

  test('an amount that slipped from ten thousand yuan to yuan shows', () => {
    const fees = (value: string): FigureTables => ({
      proactive: { fees: { amount: { state: 'value', value, printed: value } } },
    });
    expect(find('fees.amount', fees('77302800'), fees('7730.28'))?.outcome).toBe('notice');
    expect(find('fees.amount', fees('8012.5'), fees('7730.28'))?.outcome).toBe('pass');
  });

  test('is not compared where one of the two is not given', () => {
    expect(find('received', totalsOf({ received: 500 }), {})).toBeUndefined();
  });
});

describe('a whole table', () => {
  const cases = (received: number, granted: number) => ({
    requests: tableOfCounts({
      received: { naturalPerson: received, total: received },
      granted: { naturalPerson: granted, business: 31, total: granted + 31 },
      'unavailable.notHeld': { naturalPerson: 45, total: 45 },
    }),
  });

  test('that is last year’s is worth a look', () => {
    expect(find('unchanged.requests', cases(200, 120), cases(200, 120))).toMatchObject({
      outcome: 'notice',
      evidence: { table: 'requests', lastYear: 2022, figures: 7 },
    });
    expect(find('unchanged.requests', cases(200, 120), cases(200, 119))?.outcome).toBe('pass');
  });

  test('of noughts or of a single request may well be the same', () => {
    const single = {
      requests: tableOfCounts({ received: { naturalPerson: 1, total: 1 }, granted: { naturalPerson: 1 } }),
    };
    const none = { requests: tableOfCounts({ received: { naturalPerson: 0, total: 0 } }) };
    expect(find('unchanged.requests', single, single)?.outcome).toBe('pass');
    expect(find('unchanged.requests', none, none)?.outcome).toBe('pass');
  });

  test('of another form is another table', () => {
    expect(find('unchanged.requests', cases(200, 120), cases(200, 120), '2019')).toBeUndefined();
  });
});

test('nothing is said without a report of the year before', () => {
  expect(change.find(reportWith({ tables: totalsOf({ received: 1 }) }), alone)).toEqual([]);
});
