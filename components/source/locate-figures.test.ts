import { describe, expect, test } from 'vitest';
import type { Place } from '@/lib/report/figure';
import type { PlacedFigure } from './list-figures';
import { locateFigures } from './locate-figures';

const zero = (id: string, place: Place): PlacedFigure => ({
  id,
  label: id,
  place,
  figure: { state: 'value', value: 0, printed: '0', place },
});
const inCell = (id: string, column: number) => zero(id, { kind: 'cell', table: 1, row: 1, column });
const inLine = (id: string) => zero(id, { kind: 'line', line: 1 });
const idsOf = (...located: Parameters<typeof locateFigures>) =>
  locateFigures(...located).map(({ own }) => own.map(({ id }) => id));

describe('figures of one row that are printed alike', () => {
  test('stand at their columns, past merged cells', () => {
    const cells = ['予以公开', null, null, '0', null, '0', '0'];
    expect(idsOf(cells, [inCell('a', 4), inCell('b', 6), inCell('c', 7)])).toEqual([[], ['a'], ['b'], ['c']]);
    expect(idsOf(cells, [inCell('c', 7)])).toEqual([[], [], [], ['c']]);
  });

  test('of another table in the same row of a sheet are not shown here', () => {
    expect(idsOf([null, null, '0'], [inCell('other', 1), inCell('a', 3)])).toEqual([['a']]);
  });

  test('stand in the order of a line, where each of its cells is a figure', () => {
    expect(idsOf(['予以公开', '0', '0'], [inLine('a'), inLine('b')])).toEqual([[], ['a'], ['b']]);
  });

  test('claim no cell of a line where it is not certain which', () => {
    expect(idsOf(['予以公开', '0', '0'], [inLine('a')])).toEqual([[], [], [], ['a']]);
    expect(idsOf(['规章000'], [inLine('a')])).toEqual([['a']]);
  });

  test('claim no cell that says something else', () => {
    expect(idsOf(['予以公开', '1'], [inCell('a', 2)])).toEqual([[], [], ['a']]);
  });
});
