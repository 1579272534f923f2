import { and, eq, inArray } from 'drizzle-orm';
import type { FigureTable, FigureTables } from '@/lib/report/figure';
import { type FormKey, type TableKey, tableKeys } from '@/lib/report/form';
import type { Executor } from './client';
import { fromStoredRows, type StoredRow, toStoredRows } from './figures';
import { groupBy } from './group-by';
import { disputeFigures, proactiveFigures, requestFigures } from './schema';

const stored = { proactive: proactiveFigures, requests: requestFigures, disputes: disputeFigures } as const;

/**
 * The figures of several reports, in three statements however many they are.
 * @returns figures by report id; a report without a form, or without stored figures, has an empty set of tables
 */
export function loadTables(
  db: Executor,
  reports: readonly { id: number; form: FormKey | null }[],
): Map<number, FigureTables> {
  const ids = reports.map(({ id }) => id);
  const tables = new Map(ids.map((id): [number, FigureTables] => [id, {}]));
  for (const key of tableKeys) {
    const table = stored[key];
    const all = db.select().from(table).where(inArray(table.reportId, ids)).all();
    const rows = groupBy<Record<string, unknown> & (typeof all)[number], number>(all, ({ reportId }) => reportId);
    for (const { id, form } of reports) {
      const figures = form && fromStoredRows(form, key, rows.get(id) ?? []);
      if (figures) tables.set(id, { ...tables.get(id), [key]: figures });
    }
  }
  return tables;
}

/** One row of a statutory table of several reports, by report id; reports that do not have the row are left out. */
export function loadRow(
  db: Executor,
  key: TableKey,
  row: string,
  reports: readonly { id: number; form: FormKey | null }[],
): Map<number, FigureTable[string]> {
  const table = stored[key];
  const ids = reports.map(({ id }) => id);
  const found = db
    .select()
    .from(table)
    .where(and(inArray(table.reportId, ids), eq(table.row, row)))
    .all();
  const forms = new Map(reports.map(({ id, form }) => [id, form]));
  return new Map(
    found.flatMap((entry: Record<string, unknown> & (typeof found)[number]) => {
      const form = forms.get(entry.reportId);
      const cells = form && fromStoredRows(form, key, [entry])?.[row];
      return cells ? [[entry.reportId, cells] as const] : [];
    }),
  );
}

/** Replaces all figures of a report. Without a form there is nothing to store them by. */
export function replaceTables(db: Executor, reportId: number, form: FormKey | null, tables: FigureTables): void {
  for (const key of tableKeys) db.delete(stored[key]).where(eq(stored[key].reportId, reportId)).run();
  if (!form) return;
  const withReport = ({ counts, amount, ...rest }: StoredRow) => ({ ...counts, amount, ...rest, reportId });
  for (const key of tableKeys) {
    const rows = toStoredRows(form, key, tables[key] ?? {}).map(withReport);
    if (rows.length > 0) db.insert(stored[key]).values(rows).run();
  }
}
