import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure, FigureTable } from './figure';
import { tableOf } from './form';
import { fieldOf, readTable, textOf } from './typed-figure';

const { blocks } = tableOf('2021', 'disputes');
const printed: Figure = { state: 'value', value: 12, printed: '1 2', place: { kind: 'line', line: 3 } };
const figures: FigureTable = {
  reconsideration: {
    upheld: printed,
    corrected: { state: 'blank', printed: '/' },
    otherResult: { state: 'unreadable', printed: '1?' },
  },
};
const read = (fields: Record<string, string>) => readTable(blocks, figures, fields);
const typed = (field: string, text: string) => read({ [field]: text }).changed[0]?.after;

describe('a table that is typed in', () => {
  test('changes nothing where each field says what is stored', () => {
    const fields = Object.fromEntries(
      blocks.flatMap(({ rows, columns }) =>
        rows.flatMap((row) =>
          columns.map((column) => [fieldOf(row.key, column.key), textOf(figures[row.key]?.[column.key])]),
        ),
      ),
    );
    expect(read(fields)).toEqual({ changed: [], unreadable: [] });
  });

  test('keeps what was printed, and where, beside a corrected value', () => {
    expect(typed('reconsideration.upheld', '13')).toEqual({ ...printed, value: 13 });
    expect(typed('reconsideration.otherResult', '1')).toMatchObject({ state: 'value', value: 1, printed: '1?' });
  });

  test('keeps a blank and a zero apart', () => {
    expect(typed('reconsideration.corrected', '0')).toMatchObject({ state: 'value', value: 0 });
    expect(typed('reconsideration.upheld', '')).toMatchObject({ state: 'blank', printed: '' });
    expect(typed('reconsideration.pending', '/')).toMatchObject({ state: 'blank', printed: '/' });
    expect(typed('reconsideration.pending', '')).toBeUndefined();
  });

  test('takes no field for a figure that is none, whatever is typed', () => {
    expect(read({ 'reconsideration.upheld': '12x' })).toEqual({ changed: [], unreadable: ['reconsideration.upheld'] });
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { changed, unreadable } = read({ 'reconsideration.total': text });
        expect(changed.length + unreadable.length).toBeLessThanOrEqual(1);
        for (const { after: figure } of changed) expect(figure.state).not.toBe('unreadable');
      }),
    );
  });
});
