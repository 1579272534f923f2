import { countOf, type FigureTables } from './figure';
import { applicantColumns } from './form';

/**
 * Who is still waiting: what each year's report carries over to the next year, beside what the next report carries in, by kind of applicant.
 */
export const chainColumns = [...applicantColumns, 'total'] as const;
export type ChainColumn = (typeof chainColumns)[number];

/** One column of table 3 at a turn of the year; null where the cell is missing, blank or unreadable. */
export interface ChainCell {
  column: ChainColumn;
  carriedOut: number | null;
  carriedIn: number | null;
}

/**
 * A turn of the year. `agrees`: every cell that both give is the same; `differs`: at least one is not; `notGiven`: no cell is given by both;
 * `noReport`: one of the two years has no report with tables; `open`: the later year is not there yet.
 */
export interface ChainLink {
  from: number;
  to: number;
  state: 'agrees' | 'differs' | 'notGiven' | 'noReport' | 'open';
  /** The year without a report, where there is one. */
  missing: number | null;
  cells: ChainCell[];
}

interface ReportYear {
  year: number;
  tables: FigureTables;
}

/**
 * Links the years of an agency, oldest first. The last link leads from its newest report to the year after.
 * @param years every year from the first report to the last
 */
export function linkYears(reports: readonly ReportYear[], years: readonly number[]): ChainLink[] {
  const find = (year: number) => reports.find((report) => report.year === year && report.tables.requests);
  const last = years.at(-1);
  return years.map((from): ChainLink => {
    const [before, after] = [find(from), find(from + 1)];
    const cells = chainColumns.map((column) => ({
      column,
      carriedOut: countOf(before?.tables.requests?.carriedOut?.[column]),
      carriedIn: countOf(after?.tables.requests?.carriedIn?.[column]),
    }));
    const link = { from, to: from + 1, cells, missing: null };
    if (!before) return { ...link, state: 'noReport', missing: from };
    if (from === last) return { ...link, state: 'open' };
    if (!after) return { ...link, state: 'noReport', missing: from + 1 };
    const both = cells.filter(({ carriedOut, carriedIn }) => carriedOut !== null && carriedIn !== null);
    if (both.length === 0) return { ...link, state: 'notGiven' };
    return { ...link, state: both.some(isBroken) ? 'differs' : 'agrees' };
  });
}

/** Whether both sides are given and are not the same. */
export function isBroken({ carriedOut, carriedIn }: ChainCell): boolean {
  return carriedOut !== null && carriedIn !== null && carriedOut !== carriedIn;
}
