import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../figure';
import { rollUp } from './rollup';
import type { ComparedReport } from './take-measure';

const value = (count: number): Figure => ({ state: 'value', value: count, printed: String(count) });
const blank: Figure = { state: 'blank', printed: '' };

const report = (figure: Figure | undefined): ComparedReport => ({
  year: 2023,
  form: '2021',
  tables: { requests: figure ? { received: { total: figure, business: figure } } : {} },
});
const received = (own: ComparedReport | null, members: ComparedReport[]) =>
  rollUp(own, members).requests.find(({ measure }) => measure.id === 'requests.received')?.cells[0];

describe('a government with its agencies', () => {
  test('has its own figure and the sum beside each other, in every column', () => {
    const cells = rollUp(report(value(106)), [report(value(40)), report(value(50))]).requests[0]?.cells ?? [];
    expect(cells[0]).toMatchObject({ column: 'total', own: { state: 'value', value: 106 }, sum: 90, counted: 2 });
    expect(cells.find(({ column }) => column === 'business')).toMatchObject({ sum: 90 });
    expect(cells).toHaveLength(7);
  });

  test('takes no blank for a zero, and says how many reports are in the sum', () => {
    expect(received(report(blank), [report(value(0)), report(blank), report(undefined)])).toMatchObject({
      column: 'total',
      own: { state: 'absent', reason: 'notGiven' },
      sum: 0,
      counted: 1,
    });
    expect(received(null, [report(blank), report(undefined)])).toMatchObject({
      own: { reason: 'noReport' },
      sum: null,
      counted: 0,
    });
    expect(received(null, [])).toMatchObject({ sum: null, counted: 0 });
  });

  test('adds a value for each report that has one and nothing else, whatever the order', () => {
    const figures = fc.array(fc.option(fc.nat(100_000)), { maxLength: 30 });
    fc.assert(
      fc.property(figures, (counts) => {
        const members = counts.map((count) => report(count === null ? blank : value(count)));
        const known = counts.filter((count) => count !== null);
        const cell = received(null, members);
        expect(cell?.counted).toBe(known.length);
        expect(cell?.sum).toBe(known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : null);
        expect(received(null, members.toReversed())).toEqual(cell);
      }),
    );
  });

  test('adds up groups of outcomes as the form has them, in either form', () => {
    const of = (form: '2019' | '2021', rows: Record<string, number>): ComparedReport => ({
      year: 2021,
      form,
      tables: {
        requests: Object.fromEntries(Object.entries(rows).map(([row, count]) => [row, { total: value(count) }])),
      },
    });
    const divided = of('2021', { 'other.notCorrectedInTime': 1, 'other.feeUnpaid': 0, 'other.other': 2 });
    const other = rollUp(null, [divided, of('2019', { 'other.undivided': 4 })]).requests.find(
      ({ measure }) => measure.id === 'requests.other',
    );
    expect(other?.cells[0]).toMatchObject({ sum: 7, counted: 2 });
  });

  test('leaves out the columns of documents that no report of the year has', () => {
    const documents: ComparedReport = {
      ...report(undefined),
      tables: { proactive: { normativeDocuments: { issued: value(2), repealed: blank, inForce: value(9) } } },
    };
    expect(rollUp(documents, [documents]).documents[0]?.cells.map(({ column, sum }) => [column, sum])).toEqual([
      ['issued', 2],
      ['inForce', 9],
    ]);
  });
});
