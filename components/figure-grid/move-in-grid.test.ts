import { describe, expect, test } from 'vitest';
import { moveOf, pastedCells } from './move-in-grid';

describe('in the grid', () => {
  test('Enter leads down and with Shift up, arrows lead on from the ends of a text only', () => {
    expect(moveOf('Enter', false, false, false)).toEqual({ row: 1, column: 0 });
    expect(moveOf('Enter', true, false, false)).toEqual({ row: -1, column: 0 });
    expect(moveOf('ArrowRight', false, false, false)).toBeNull();
    expect(moveOf('ArrowRight', false, false, true)).toEqual({ row: 0, column: 1 });
    expect(moveOf('7', false, true, true)).toBeNull();
  });

  test('a block from a spreadsheet is spread over cells, blanks included; a single text is not', () => {
    expect(pastedCells('1\t\r\n3\t4\r\n')).toEqual([
      { row: 0, column: 0, text: '1' },
      { row: 0, column: 1, text: '' },
      { row: 1, column: 0, text: '3' },
      { row: 1, column: 1, text: '4' },
    ]);
    expect(pastedCells('12')).toEqual([]);
  });
});
