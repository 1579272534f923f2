import { and, asc, eq, sql } from 'drizzle-orm';
import type { Figure } from '@/lib/report/figure';
import { type FormKey, forms, type TableKey, tableKeys, undividedOther } from '@/lib/report/form';
import { type IndicatorKey, indicatorKeys, type Measured, measureCounts } from '@/lib/report/indicators';
import { getDatabase } from '../client';
import { agencies, reportCounts, reports } from '../schema';
import { loadRow } from '../tables';
import type { After } from './open-agencies';
import { chooseStart, isPublishedAnd, type ReportCondition } from './open-reports';

/** What a series is of: an indicator, or a cell of the statutory form. */
export type Measure = { indicator: IndicatorKey } | { table: TableKey; row: string; column: string };

/**
 * Reads the name of a measure: an indicator, or `<table>.<row>.<column>`.
 * @returns null where neither form of the report has such a cell
 */
export function parseMeasure(name: string): Measure | null {
  const indicator = indicatorKeys.find((key) => key === name);
  if (indicator) return { indicator };
  const parts = name.split('.');
  const table = tableKeys.find((key) => key === parts[0]);
  const [row, column] = [parts.slice(1, -1).join('.'), parts.at(-1) ?? ''];
  return table && hasCell(table, row, column) ? { table, row, column } : null;
}

function hasCell(table: TableKey, row: string, column: string): boolean {
  const blocks = Object.values(forms).flatMap(({ tables }) =>
    tables.filter(({ key }) => key === table).flatMap((own) => own.blocks),
  );
  return blocks.some(
    ({ rows, columns }) =>
      columns.some(({ key }) => key === column) &&
      (rows.some(({ key }) => key === row) || (table === 'requests' && row === undividedOther.key)),
  );
}

export interface OpenPoint {
  /** Where the list goes on: the series is sorted by agency and year. */
  position: After;
  agency: string;
  agencyName: string;
  agencyNameEn: string;
  isFictitious: boolean;
  year: number;
  form: FormKey | null;
  /** Of an indicator; null where it is not known. */
  measured: Measured | null;
  /** Of a cell; undefined where the report does not have it. */
  figure: Figure | undefined;
}

/** One page of a series over agencies and years. */
export async function listOpenSeries(
  measure: Measure,
  condition: ReportCondition & { after: After | null; limit: number },
): Promise<OpenPoint[]> {
  const { after, limit } = condition;
  const db = getDatabase();
  const start = await chooseStart(condition);
  if (start === null) return [];
  const selected = db.select({
    id: reports.id,
    agencyId: reports.agencyId,
    agency: agencies.slug,
    agencyName: agencies.name,
    agencyNameEn: agencies.nameEn,
    isFictitious: agencies.isFictitious,
    year: reports.year,
    form: reports.form,
    counts: reportCounts,
  });
  const joined =
    start === 'agencies' ? selected.from(agencies).crossJoin(reports) : selected.from(reports).crossJoin(agencies);
  const found = await joined
    .leftJoin(reportCounts, eq(reportCounts.reportId, reports.id))
    .where(
      and(
        eq(agencies.id, reports.agencyId),
        isPublishedAnd(condition, '+'),
        after ? sql`(${reports.agencyId}, ${reports.year}) > (${after.key}, ${after.id})` : undefined,
      ),
    )
    .orderBy(asc(reports.agencyId), asc(reports.year))
    .limit(limit);
  const figures = 'table' in measure ? loadRow(db, measure.table, measure.row, found) : null;
  return found.map(({ id, agencyId, counts, ...point }) => ({
    ...point,
    position: { key: agencyId, id: point.year },
    measured: 'indicator' in measure && counts ? measureCounts(measure.indicator, counts) : null,
    figure: 'table' in measure ? figures?.get(id)?.[measure.column] : undefined,
  }));
}
