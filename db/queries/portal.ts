import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { getDatabase } from '../client';
import { portalTotals } from '../schema';

/** Requests of table 3, total column, summed over the reports that are counted; null where none of them has a value. */
export interface PortalSums {
  received: number | null;
  carriedIn: number | null;
  concluded: number | null;
  carriedOut: number | null;
}

export interface PortalYear extends PortalSums {
  year: number;
  reports: number;
}

export interface PortalChange {
  year: number;
  /** How many agencies are counted in both years. */
  agencies: number;
  thisYear: PortalSums;
  lastYear: PortalSums;
}

type Totals = typeof portalTotals.$inferSelect;

const sumsOf = (totals: Totals): PortalSums => ({
  received: totals.receivedGiven > 0 ? totals.received : null,
  carriedIn: totals.carriedInGiven > 0 ? totals.carriedIn : null,
  concluded: totals.concludedGiven > 0 ? totals.concluded : null,
  carriedOut: totals.carriedOutGiven > 0 ? totals.carriedOut : null,
});

/** Totals of each year, every request counted once (db/portal-totals.ts), oldest first. */
export async function loadPortalYears({ fictitious }: { fictitious: boolean }): Promise<PortalYear[]> {
  const found = await getDatabase()
    .select()
    .from(portalTotals)
    .where(and(eq(portalTotals.isFictitious, fictitious), eq(portalTotals.basis, 'counted')))
    .orderBy(asc(portalTotals.year));
  return found.map((totals) => ({ year: totals.year, reports: totals.reports, ...sumsOf(totals) }));
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
  const found = await getDatabase()
    .select()
    .from(portalTotals)
    .where(
      and(
        eq(portalTotals.isFictitious, fictitious),
        eq(portalTotals.year, year),
        inArray(portalTotals.basis, ['both', 'before']),
      ),
    );
  const both = found.find(({ basis }) => basis === 'both');
  const before = found.find(({ basis }) => basis === 'before');
  if (!both || !before) return null;
  return { year, agencies: both.reports, thisYear: sumsOf(both), lastYear: sumsOf(before) };
}

/** How many published reports the portal holds, made up ones apart. */
export async function countReports(): Promise<{ real: number; fictitious: number }> {
  const found = await getDatabase()
    .select({ isFictitious: portalTotals.isFictitious, reports: sql<number>`sum(${portalTotals.reports})` })
    .from(portalTotals)
    .where(eq(portalTotals.basis, 'published'))
    .groupBy(portalTotals.isFictitious);
  const of = (isFictitious: boolean) => found.find((row) => row.isFictitious === isFictitious)?.reports ?? 0;
  return { real: of(false), fictitious: of(true) };
}
