import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Fraction, formulaOf, fractionOf, type IndicatorKey, indicatorKeys } from '@/lib/report/indicators';
import { getDatabase } from '../client';
import { publishedId } from '../refresh-published';
import { publishedReports, reportCounts } from '../schema';

export type PortalRates = Partial<Record<IndicatorKey, Fraction | null>>;

const rates = indicatorKeys.flatMap((key) => {
  const { of, among } = formulaOf(key);
  return among ? [{ key, of: reportCounts[of], among: reportCounts[among] }] : [];
});

/** A report adds to a rate only where it gives both of its sides, so that the two are sums over the same reports. */
const sums = sql.join(
  rates.flatMap(({ key, of, among }) => [
    sql`sum(CASE WHEN ${among} IS NOT NULL THEN ${of} END) AS ${sql.identifier(`${key} of`)}`,
    sql`sum(CASE WHEN ${of} IS NOT NULL THEN ${among} END) AS ${sql.identifier(`${key} among`)}`,
  ]),
  sql`, `,
);

/** The rates of all reports of a year together, every request counted once (db/portal-totals.ts); null where no report gives both sides. */
export async function loadPortalRates({
  fictitious,
  year,
}: {
  fictitious: boolean;
  year: number;
}): Promise<PortalRates> {
  const { id, reportId, isCounted, isFictitious } = publishedReports;
  const [found] = await getDatabase().all(sql`
    SELECT ${sums} FROM ${publishedReports} JOIN ${reportCounts} ON ${reportCounts.reportId} = ${reportId}
    WHERE ${id} >= ${publishedId(year, 0)} AND ${id} < ${publishedId(year + 1, 0)} AND ${isCounted} = 1 AND ${isFictitious} = ${fictitious ? 1 : 0}`);
  const row = z.record(z.string(), z.number().nullable()).parse(found);
  return Object.fromEntries(
    rates.map(({ key }) => [key, fractionOf(row[`${key} of`] ?? null, row[`${key} among`] ?? null)]),
  );
}
