import { z } from 'zod';
import type { Figure, FigureTable, Place } from '@/lib/report/figure';
import { type Column, type FormKey, forms, type TableKey, undividedOther } from '@/lib/report/form';

/** A row of a statutory table as the database keeps it (db/schema/figures.ts says why). */
export interface StoredRow {
  row: string;
  /** One letter a cell: `v` value, `b` blank, `u` unreadable, `-` not in the document. */
  states: string;
  /** JSON, one entry a cell: `[printed or null where it is just the value, …place]`; `[]` where no entry says anything. */
  origin: string;
  /** Counts by column key; null where the cell is no value. */
  counts: Record<string, number | null>;
  amount: string | null;
}

/** Columns by form, table and row: the letters of `states` stand in this order, which must never change for a form that is in use. */
const layout: ReadonlyMap<string, readonly Column[]> = new Map(
  Object.values(forms).flatMap((form) =>
    form.tables.flatMap(({ key, blocks }) =>
      blocks.flatMap(({ columns, rows }) =>
        [...rows, ...(key === 'requests' ? [undividedOther] : [])].map(
          (row) => [`${form.key} ${key} ${row.key}`, columns] as const,
        ),
      ),
    ),
  ),
);

function columnsOf(form: FormKey, table: TableKey, row: string): readonly Column[] {
  const columns = layout.get(`${form} ${table} ${row}`);
  if (!columns) throw new Error(`form ${form} has no row ${row} in table ${table}`);
  return columns;
}

/**
 * A table's figures as rows to store. A table without any row cannot be told from an absent one afterwards.
 * @throws where the form has no such row or cell: figures are never dropped silently
 */
export function toStoredRows(form: FormKey, key: TableKey, table: FigureTable): StoredRow[] {
  return Object.entries(table).map(([row, cells]) => {
    const columns = columnsOf(form, key, row);
    const stranger = Object.keys(cells).find((cell) => !columns.some((column) => column.key === cell));
    if (stranger) throw new Error(`form ${form} has no cell ${stranger} in row ${row} of table ${key}`);
    const figures = columns.map((column) => cells[column.key]);
    const amountAt = columns.findIndex(({ kind }) => kind === 'amount');
    const amount = figures[amountAt];
    const counted = columns.flatMap((column, index) =>
      index === amountAt ? [] : [[column.key, countToStore(figures[index])] as const],
    );
    return {
      row,
      states: figures.map(letterOf).join(''),
      origin: encodeOrigins(figures),
      counts: Object.fromEntries(counted),
      amount: amount?.state === 'value' ? String(amount.value) : null,
    };
  });
}

/** The figures of a table from its stored rows; `undefined` where none is stored. */
export function fromStoredRows(
  form: FormKey,
  key: TableKey,
  rows: readonly (Record<string, unknown> & Pick<StoredRow, 'row' | 'states' | 'origin'>)[],
): FigureTable | undefined {
  if (rows.length === 0) return undefined;
  return Object.fromEntries(
    rows.map((stored) => {
      const origins = decodeOrigins(stored.origin);
      const cells = columnsOf(form, key, stored.row).flatMap((column, index) => {
        const figure = figureOf(stored.states[index], stored[column.key], origins[index]);
        return figure ? [[column.key, figure] as const] : [];
      });
      return [stored.row, Object.fromEntries(cells)];
    }),
  );
}

function countToStore(figure: Figure | undefined): number | null {
  if (figure?.state !== 'value') return null;
  if (typeof figure.value !== 'number') throw new Error(`${figure.value} is not a count`);
  return figure.value;
}

function letterOf(figure: Figure | undefined): string {
  if (!figure) return '-';
  return { value: 'v', blank: 'b', unreadable: 'u' }[figure.state];
}

type Origin = { printed: string | null; place?: Place; confidence?: number };
const nothingSaid: Origin = { printed: null };

function figureOf(letter: string | undefined, value: unknown, origin: Origin = nothingSaid): Figure | undefined {
  const { printed, ...known } = origin;
  if (letter === 'b') return { state: 'blank', printed: printed ?? '', ...known };
  if (letter === 'u') return { state: 'unreadable', printed: printed ?? '', ...known };
  if (letter !== 'v' || (typeof value !== 'number' && typeof value !== 'string')) return undefined;
  return { state: 'value', value, printed: printed ?? String(value), ...known };
}

function encodeOrigins(figures: readonly (Figure | undefined)[]): string {
  const entries = figures.map((figure) => {
    if (!figure) return [null];
    const usual = figure.state === 'value' ? String(figure.value) : '';
    return [figure.printed === usual ? null : figure.printed, ...encodePlace(figure)];
  });
  const isSaying = entries.some((entry) => entry.length > 1 || entry[0] !== null);
  return JSON.stringify(isSaying ? entries : []);
}

/** One number for a line, three for a cell, five for a box, and a sixth for how sure the recognition is. */
function encodePlace({ place, confidence }: Figure): number[] {
  if (!place) return [];
  if (place.kind === 'line') return [place.line];
  if (place.kind === 'cell') return [place.table, place.row, place.column];
  const box = [place.page, place.x, place.y, place.width, place.height];
  return confidence === undefined ? box : [...box, confidence];
}

const originEntries = z.array(z.tuple([z.string().nullable()], z.number()));

function decodeOrigins(json: string): Origin[] {
  if (json === '[]') return [];
  return originEntries.parse(JSON.parse(json)).map(([printed, ...numbers]) => ({ printed, ...decodePlace(numbers) }));
}

function decodePlace([first, ...rest]: number[]): Omit<Origin, 'printed'> {
  if (first === undefined) return {};
  const [second, third, width, height, confidence] = rest;
  if (second === undefined || third === undefined) return { place: { kind: 'line', line: first } };
  if (width === undefined || height === undefined) {
    return { place: { kind: 'cell', table: first, row: second, column: third } };
  }
  const place: Place = { kind: 'box', page: first, x: second, y: third, width, height };
  return confidence === undefined ? { place } : { place, confidence };
}
