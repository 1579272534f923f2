import type { Draft } from './draft';
import type { Figure, FigureTable, FigureTables } from './figure';
import { tableKeys } from './form';

/** A draft as `gongkai read --json` prints it; architecture.md, section 6, is the contract. */
export interface DraftJson
  extends Pick<Draft, 'agency' | 'year' | 'title' | 'form' | 'period' | 'contact' | 'sections'> {
  /** Counts are numbers, amounts decimal text; null is a blank. What was not read is absent. */
  tables: Partial<Record<keyof FigureTables, Record<string, Record<string, number | string | null>>>>;
  notes: { code: string; message: string; where: string }[];
}

/**
 * Turns a draft into its JSON form.
 * @param notes the draft's notes as sentences
 */
export function toDraftJson(draft: Draft, notes: DraftJson['notes']): DraftJson {
  const { agency, year, title, form, period, contact, sections } = draft;
  const tables = Object.fromEntries(
    tableKeys.flatMap((key) => {
      const table = draft.tables[key];
      return table ? [[key, toTableJson(table)]] : [];
    }),
  );
  return { agency, year, title, form, period, contact, sections, tables, notes };
}

function toTableJson(table: FigureTable): Record<string, Record<string, number | string | null>> {
  return Object.fromEntries(
    Object.entries(table).map(([row, cells]) => [
      row,
      Object.fromEntries(
        Object.entries(cells).flatMap(([column, figure]) =>
          figure.state === 'unreadable' ? [] : [[column, printedValue(figure)] as const],
        ),
      ),
    ]),
  );
}

const printedValue = (figure: Exclude<Figure, { state: 'unreadable' }>) =>
  figure.state === 'value' ? figure.value : null;
