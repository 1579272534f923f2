import type { Section } from '../draft';
import type { Figure, FigureTable, FigureTables } from '../figure';
import type { Beside, ReportToCheck } from './report-to-check';

export const blank: Figure = { state: 'blank', printed: '/' };
export const unreadable: Figure = { state: 'unreadable', printed: '1O' };
export const count = (value: number): Figure => ({ state: 'value', value, printed: String(value) });

/** Row, then column, then count. */
export type Counts = Record<string, Record<string, number>>;

export const tableOfCounts = (counts: Counts): FigureTable =>
  Object.fromEntries(
    Object.entries(counts).map(([row, cells]) => [
      row,
      Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, count(value)])),
    ]),
  );

/** A report of 2023 in form 2021 with nothing in it but what is given. */
export function reportWith(parts: Partial<ReportToCheck>): ReportToCheck {
  return { year: 2023, form: '2021', title: null, period: null, sections: [], tables: {}, ...parts };
}

export const alone: Beside = { lastYear: null, departments: null, similar: [] };

export const sectionOf = (number: Section['number'], text: string): Section => ({ number, heading: '', text });

export const totalsOf = (totals: Record<string, number>): FigureTables => ({
  requests: tableOfCounts(Object.fromEntries(Object.entries(totals).map(([row, total]) => [row, { total }]))),
});
