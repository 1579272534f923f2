import { describe, expect, test } from 'vitest';
import type { Figure, FigureTables } from './figure';
import { outcomeGroups } from './form';
import { listReasons } from './outcome-reasons';

const value = (count: number): Figure => ({ state: 'value', value: count, printed: String(count) });
const tablesOf = (totals: Record<string, number | null>): FigureTables => ({
  requests: Object.fromEntries(
    Object.entries(totals).map(([row, total]) => [
      row,
      { total: total === null ? { state: 'blank' as const, printed: '/' } : value(total) },
    ]),
  ),
});
const groupOf = (reports: { year: number; tables: FigureTables }[], years: number[], key: string) =>
  listReasons(reports, years).find((group) => group.key === key);

describe('outcomes by reason', () => {
  test('stand in the order of the form, with all 22 of its rows where a report divides row six', () => {
    const rows = Object.fromEntries(outcomeGroups.flatMap(({ rows: of }) => of).map((row) => [row, 1]));
    const { 'other.undivided': _, ...divided } = rows;
    const groups = listReasons([{ year: 2023, tables: tablesOf({ ...divided, concluded: 21 }) }], [2023]);
    expect(groups.map(({ key }) => key)).toEqual(outcomeGroups.map(({ key }) => key));
    expect(groups.flatMap(({ rows: of }) => of)).toHaveLength(19);
  });

  test('have their share of what was concluded, and none of nothing', () => {
    const report = { year: 2023, tables: tablesOf({ granted: 3, concluded: 4 }) };
    expect(groupOf([report], [2023], 'granted')?.cells).toEqual([
      { state: 'value', count: 3, share: { numerator: 3, denominator: 4, value: 0.75 } },
    ]);
    const idle = { year: 2023, tables: tablesOf({ granted: 0, concluded: 0 }) };
    expect(groupOf([idle], [2023], 'granted')?.cells).toEqual([{ state: 'value', count: 0, share: null }]);
  });

  test('a blank is not a zero, and a year without a report is neither', () => {
    const report = {
      year: 2023,
      tables: tablesOf({ 'unavailable.notHeld': null, 'unavailable.unclear': 2, concluded: 9 }),
    };
    const rows = groupOf([report], [2022, 2023], 'unavailable')?.rows;
    expect(rows?.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
      ['noReport', 'blank'],
      ['noReport', 'absent'],
      ['noReport', 'value'],
    ]);
  });

  test('an undivided row six leaves its parts unknown and is shown itself', () => {
    const reports = [
      { year: 2020, tables: tablesOf({ 'other.undivided': 5, concluded: 9 }) },
      {
        year: 2021,
        tables: tablesOf({ 'other.notCorrectedInTime': 1, 'other.feeUnpaid': 0, 'other.other': 2, concluded: 9 }),
      },
    ];
    const group = groupOf(reports, [2020, 2021], 'other');
    expect(group?.cells.map((cell) => cell.state === 'value' && cell.count)).toEqual([5, 3]);
    expect(group?.rows.map(({ row, cells }) => [row, ...cells.map(({ state }) => state)])).toEqual([
      ['other.notCorrectedInTime', 'undivided', 'value'],
      ['other.feeUnpaid', 'undivided', 'value'],
      ['other.other', 'undivided', 'value'],
      ['other.undivided', 'value', 'absent'],
    ]);
  });
});
