import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure, FigureTable, Place } from '@/lib/report/figure';
import { type Column, formKeys, tableKeys, tableOf, undividedOther } from '@/lib/report/form';
import { fromStoredRows, toStoredRows } from './figures';

const position = fc.integer({ min: 1, max: 5000 });
const place: fc.Arbitrary<Place | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ kind: fc.constant('line' as const), line: position }),
  fc.record({ kind: fc.constant('cell' as const), table: position, row: position, column: position }),
);
const amount = fc.tuple(fc.nat(), fc.nat(9999)).map(([yuan, rest]) => `${yuan}.${String(rest).padStart(4, '0')}`);

function figure({ kind }: Column): fc.Arbitrary<Figure> {
  const value: fc.Arbitrary<number | string> = kind === 'amount' ? amount : fc.maxSafeInteger();
  const printed = fc.string({ unit: 'grapheme' });
  return fc.oneof(
    fc.record({ state: fc.constant('value' as const), value, printed, place }),
    value.chain((given) =>
      fc.record({
        state: fc.constant('value' as const),
        value: fc.constant(given),
        printed: fc.constant(String(given)),
        place,
      }),
    ),
    fc.record({ state: fc.constantFrom('blank' as const, 'unreadable' as const), printed, place }),
  );
}

/** Any choice of the entries, each with a value of its own. */
function choiceOf<T>(entries: [string, fc.Arbitrary<T>][]): fc.Arbitrary<Record<string, T>> {
  const pairs = entries.map(([key, value]) => fc.option(value.map((given): [string, T] => [key, given])));
  return fc.tuple(...pairs).map((chosen) => Object.fromEntries(chosen.filter((pair) => pair !== null)));
}

const someTable = fc.constantFrom(...formKeys).chain((form) =>
  fc.constantFrom(...tableKeys).chain((key) => {
    const rows = tableOf(form, key).blocks.flatMap(({ rows, columns }) =>
      [...rows, ...(key === 'requests' ? [undividedOther] : [])].map(
        (row): [string, fc.Arbitrary<Record<string, Figure>>] => [
          row.key,
          choiceOf(columns.map((column) => [column.key, figure(column)])),
        ],
      ),
    );
    const table: fc.Arbitrary<FigureTable> = choiceOf(rows);
    return fc.record({ form: fc.constant(form), key: fc.constant(key), table });
  }),
);

describe('figures as rows', () => {
  test('come back as they were: value, blank, unreadable, absent, the printed text and the place', () => {
    fc.assert(
      fc.property(someTable, ({ form, key, table }) => {
        const rows = toStoredRows(form, key, table).map(({ counts, ...row }) => ({ ...counts, ...row }));
        const back = fromStoredRows(form, key, rows) ?? {};
        expect(back).toEqual(table);
      }),
      { numRuns: 200 },
    );
  });

  test('a blank is never stored as a zero', () => {
    const [row] = toStoredRows('2021', 'disputes', {
      reconsideration: { upheld: { state: 'blank', printed: '/' }, total: { state: 'value', value: 0, printed: '0' } },
    });
    expect(row?.states).toBe('b---v');
    expect(row?.counts).toMatchObject({ upheld: null, total: 0 });
  });

  test('an amount keeps its decimals as printed', () => {
    const [row] = toStoredRows('2021', 'proactive', {
      fees: { amount: { state: 'value', value: '59237.2400', printed: '59,237.2400' } },
    });
    expect(row?.amount).toBe('59237.2400');
  });

  test('a figure that the form has no place for is refused, not dropped', () => {
    const one: Figure = { state: 'value', value: 1, printed: '1' };
    expect(() => toStoredRows('2021', 'requests', { invented: { total: one } })).toThrow(/invented/);
    expect(() => toStoredRows('2021', 'requests', { granted: { invented: one } })).toThrow(/invented/);
  });
});
