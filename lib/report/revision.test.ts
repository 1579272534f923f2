import { expect, test } from 'vitest';
import type { Figure, FigureTables } from './figure';
import { changedCells } from './revision';

const value = (count: number): Figure => ({ state: 'value', value: count, printed: String(count) });

test('what changed between two versions is told in the order of the form, however the tables were put together', () => {
  const before: FigureTables = {
    requests: { carriedOut: { total: value(1) }, received: { total: value(5), naturalPerson: value(5) } },
    proactive: { fees: { amount: value(2) } },
  };
  const after: FigureTables = {
    requests: { carriedOut: { total: value(2) }, received: { total: value(6), naturalPerson: value(6) } },
    disputes: { reconsideration: { upheld: value(1) } },
    proactive: { fees: { amount: value(2) } },
  };
  expect(changedCells('2021', before, after).map(({ table, row, column }) => `${table}.${row}.${column}`)).toEqual([
    'requests.received.naturalPerson',
    'requests.received.total',
    'requests.carriedOut.total',
    'disputes.reconsideration.upheld',
  ]);
});
