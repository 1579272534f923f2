import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { getDatabase } from '../client';

/** Requests of table 3, total column, summed over the reports that are counted; null where none of them has a value. */
const sums = z.object({
  received: z.number().nullable(),
  carriedIn: z.number().nullable(),
  concluded: z.number().nullable(),
  carriedOut: z.number().nullable(),
});
export type PortalSums = z.infer<typeof sums>;

const portalYear = sums.extend({ year: z.number(), reports: z.number() });
export type PortalYear = z.infer<typeof portalYear>;

export interface PortalChange {
  year: number;
  /** How many agencies are counted in both years. */
  agencies: number;
  thisYear: PortalSums;
  lastYear: PortalSums;
}

/**
 * The published reports that a total may add up. A report is left out where a government above its agency has a report for that year,
 * since a government's report already includes its departments'.
 */
const counted = (isFictitious: boolean): SQL => sql`
  SELECT report.id, report.year, report.agency_id FROM reports AS report
  JOIN agencies AS agency ON agency.id = report.agency_id
  WHERE report.status = 'published' AND agency.is_fictitious = ${isFictitious ? 1 : 0} AND NOT EXISTS (
    WITH RECURSIVE above(id) AS (
      SELECT agency.parent_id WHERE agency.parent_id IS NOT NULL
      UNION
      SELECT higher.parent_id FROM above JOIN agencies AS higher ON higher.id = above.id WHERE higher.parent_id IS NOT NULL
    )
    SELECT 1 FROM above JOIN reports AS includes ON includes.agency_id = above.id
    WHERE includes.year = report.year AND includes.status = 'published'
  )`;

const rows = ['received', 'carriedIn', 'concluded', 'carriedOut'] as const;
const rowSums = sql.join(
  rows.map((row) => sql`sum(CASE WHEN figures."row" = ${row} THEN figures.total END) AS ${sql.identifier(row)}`),
  sql`, `,
);
const rowList = sql.join(
  rows.map((row) => sql`${row}`),
  sql`, `,
);

/** Totals of each year, every request counted once, oldest first. */
export async function loadPortalYears({ fictitious }: { fictitious: boolean }): Promise<PortalYear[]> {
  const found = await getDatabase().all(sql`
    WITH counted AS (${counted(fictitious)})
    SELECT counted.year, count(DISTINCT counted.id) AS reports, ${rowSums}
    FROM counted LEFT JOIN request_figures AS figures ON figures.report_id = counted.id AND figures."row" IN (${rowList})
    GROUP BY counted.year ORDER BY counted.year`);
  return z.array(portalYear).parse(found);
}

/**
 * A year beside the one before, over the agencies that are counted in both, so that the change is not one of who reported.
 * @returns null where no agency is counted in both
 */
export async function loadPortalChange({
  fictitious,
  year,
}: {
  fictitious: boolean;
  year: number;
}): Promise<PortalChange | null> {
  const found = await getDatabase().all(sql`
    WITH counted AS (${counted(fictitious)}),
    both_years AS (
      SELECT agency_id FROM counted WHERE year IN (${year}, ${year - 1}) GROUP BY agency_id HAVING count(*) = 2
    )
    SELECT counted.year, count(DISTINCT counted.id) AS reports, ${rowSums}
    FROM counted JOIN both_years ON both_years.agency_id = counted.agency_id
    LEFT JOIN request_figures AS figures ON figures.report_id = counted.id AND figures."row" IN (${rowList})
    WHERE counted.year IN (${year}, ${year - 1})
    GROUP BY counted.year ORDER BY counted.year`);
  const [lastYear, thisYear] = z.array(portalYear).parse(found);
  if (!lastYear || !thisYear) return null;
  return { year, agencies: thisYear.reports, thisYear: sums.parse(thisYear), lastYear: sums.parse(lastYear) };
}

/** How many published reports the portal holds, made up ones apart. */
export async function countReports(): Promise<{ real: number; fictitious: number }> {
  const [found] = await getDatabase().all(sql`
    SELECT count(*) FILTER (WHERE NOT agency.is_fictitious) AS "real", count(*) FILTER (WHERE agency.is_fictitious) AS fictitious
    FROM reports AS report JOIN agencies AS agency ON agency.id = report.agency_id WHERE report.status = 'published'`);
  return z.object({ real: z.number(), fictitious: z.number() }).parse(found);
}
