import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLattices, type Segment } from './lattice';

/** The lines of a table of 3 rows and 4 columns, 10 high and 20 wide each, with its upper left corner at 100, 200. */
const across = (rows: number, columns: number): Segment[] =>
  Array.from({ length: rows + 1 }, (_, row) => ({ at: 200 + row * 10, from: 100, to: 100 + columns * 20 }));
const down = (rows: number, columns: number): Segment[] =>
  Array.from({ length: columns + 1 }, (_, column) => ({ at: 100 + column * 20, from: 200, to: 200 + rows * 10 }));

describe('ruling lines', () => {
  test('give the cells between them', () => {
    const [table, ...others] = findLattices(across(3, 4), down(3, 4), 2);
    expect(others).toEqual([]);
    expect(table).toMatchObject({ box: { x: 100, y: 200, width: 80, height: 30 }, rows: 3, columns: 4 });
    expect(table?.cells).toHaveLength(12);
    expect(table?.cells[5]).toEqual({
      row: 1,
      column: 1,
      rowSpan: 1,
      columnSpan: 1,
      x: 120,
      y: 210,
      width: 20,
      height: 10,
    });
  });

  test('that are missing within make one cell of several', () => {
    const upright = down(3, 4).map((line) => (line.at === 120 ? { ...line, from: 210 } : line));
    const level = across(3, 4).flatMap((line) => (line.at === 220 ? [{ ...line, from: 120 }] : [line]));
    const cells = findLattices(level, upright, 2)[0]?.cells ?? [];
    expect(cells).toHaveLength(10);
    expect(cells[0]).toMatchObject({ row: 0, column: 0, rowSpan: 1, columnSpan: 2, width: 40 });
    expect(cells.find(({ row, column }) => row === 1 && column === 0)).toMatchObject({ rowSpan: 2, height: 20 });
  });

  test('drawn piece by piece, twice, and not quite straight, are the same table', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -0.8, max: 0.8, noNaN: true }), { minLength: 1 }), (shifts) => {
        let turn = 0;
        const shift = () => shifts[turn++ % shifts.length] ?? 0;
        const pieces = (line: Segment) =>
          [0, 0.5].map((part) => ({
            at: line.at + shift(),
            from: line.from + (line.to - line.from) * part + shift(),
            to: line.from + (line.to - line.from) * (part + 0.5) + shift(),
          }));
        const tables = findLattices(across(3, 4).flatMap(pieces), down(3, 4).flatMap(pieces), 2);
        expect(tables).toHaveLength(1);
        expect(tables[0]).toMatchObject({ rows: 3, columns: 4 });
        expect(tables[0]?.cells).toHaveLength(12);
      }),
    );
  });

  test('of two tables are kept apart, and a line or a frame alone is no table', () => {
    const moved = (line: Segment, by: number) => ({ at: line.at, from: line.from + by, to: line.to + by });
    const shifted = (line: Segment, by: number) => ({ ...line, at: line.at + by });
    const tables = findLattices(
      [...across(3, 4), ...across(3, 4).map((line) => moved(line, 200)), { at: 20, from: 0, to: 500 }],
      [...down(3, 4), ...down(3, 4).map((line) => shifted(line, 200))],
      2,
    );
    expect(tables.map(({ box }) => box.x)).toEqual([100, 300]);
    expect(findLattices(across(1, 1), down(1, 1), 2)).toEqual([]);
  });
});
