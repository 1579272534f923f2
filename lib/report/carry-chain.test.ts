import { describe, expect, test } from 'vitest';
import { chainColumns, linkYears } from './carry-chain';
import type { Figure, FigureTables } from './figure';

const value = (count: number): Figure => ({ state: 'value', value: count, printed: String(count) });
function report(year: number, carriedIn: Figure, carriedOut: Figure): { year: number; tables: FigureTables } {
  const row = (figure: Figure) => Object.fromEntries(chainColumns.map((column) => [column, figure]));
  return { year, tables: { requests: { carriedIn: row(carriedIn), carriedOut: row(carriedOut) } } };
}
const states = (...args: Parameters<typeof linkYears>) => linkYears(...args).map(({ state }) => state);

describe('the chain of requests carried over', () => {
  test('holds where a year carries in what the year before carried out, and is open at its end', () => {
    const reports = [report(2022, value(0), value(4)), report(2023, value(4), value(10))];
    expect(states(reports, [2022, 2023])).toEqual(['agrees', 'open']);
  });

  test('breaks where the two disagree in any column', () => {
    const [first, second] = [report(2022, value(0), value(4)), report(2023, value(4), value(10))];
    const cells = second.tables.requests?.carriedIn;
    if (cells) cells.business = value(5);
    const [link] = linkYears([first, second], [2022, 2023]);
    expect(link?.state).toBe('differs');
  });

  test('breaks at a year without a report, on both its sides', () => {
    const reports = [report(2021, value(0), value(1)), report(2023, value(2), value(3))];
    expect(states(reports, [2021, 2022, 2023])).toEqual(['noReport', 'noReport', 'open']);
    expect(linkYears(reports, [2021, 2022, 2023]).map(({ missing }) => missing)).toEqual([2022, 2022, null]);
  });

  test('a blank is not a zero: it agrees with nothing', () => {
    const blank: Figure = { state: 'blank', printed: '' };
    expect(states([report(2022, value(0), blank), report(2023, value(0), value(0))], [2022, 2023])).toEqual([
      'notGiven',
      'open',
    ]);
  });
});
