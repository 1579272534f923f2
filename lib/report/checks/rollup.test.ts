import { expect, test } from 'vitest';
import { rollup } from './rollup';
import { alone, reportWith, totalsOf } from './test-report';

const find = (received: number, departments: Record<string, { count: number; sum: number }> | null) =>
  rollup.find(reportWith({ tables: totalsOf({ received }) }), { ...alone, departments });

test('a government counts at least what its departments count', () => {
  expect(find(120, { received: { count: 4, sum: 100 } })).toMatchObject([{ part: 'received', outcome: 'pass' }]);
  expect(find(100, { received: { count: 4, sum: 100 } })).toMatchObject([{ outcome: 'pass' }]);
  expect(find(90, { received: { count: 4, sum: 100 } })).toMatchObject([
    { outcome: 'notice', evidence: { government: { value: 90 }, departments: { count: 4, sum: 100 } } },
  ]);
});

test('cannot be told where the government gives no figure, and is left out where no department does', () => {
  expect(find(1, { concluded: { count: 2, sum: 9 } })).toMatchObject([{ part: 'concluded', outcome: 'cannotTell' }]);
  expect(find(1, { received: { count: 0, sum: 0 } })).toEqual([]);
  expect(find(1, null)).toEqual([]);
});
