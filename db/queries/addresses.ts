import { and, asc, desc, eq, gt, lte, max, sql } from 'drizzle-orm';
import { getDatabase } from '../client';
import { agencies, reports } from '../schema';

/**
 * How many agencies or reports one part of the map of addresses covers at most, by their ids: a map holds 50 000 addresses, and each has two pages of an
 * agency, or three of a report, in every language.
 */
const partSizes = { agencies: 12_000, reports: 8_000 } as const;

/** How many parts the agencies and the reports take; the newest id tells, without counting. */
export function countAddressParts(): { agencies: number; reports: number } {
  const db = getDatabase();
  const lastAgency =
    db
      .select({ id: max(agencies.id) })
      .from(agencies)
      .get()?.id ?? 0;
  const lastReport =
    db
      .select({ id: max(reports.id) })
      .from(reports)
      .get()?.id ?? 0;
  return { agencies: Math.ceil(lastAgency / partSizes.agencies), reports: Math.ceil(lastReport / partSizes.reports) };
}

/** The agencies of a part, counted from 0; `hasMembers` as of db/queries/rollup.ts. */
export function listAgencyAddresses(part: number): { slug: string; hasMembers: boolean }[] {
  const size = partSizes.agencies;
  const isAbove = sql`EXISTS (SELECT 1 FROM agencies AS own WHERE own.parent_id = ${agencies.id})`;
  return getDatabase()
    .select({
      slug: agencies.slug,
      hasMembers: sql`${agencies.kind} = 'government' AND ${isAbove}`.mapWith(Boolean),
    })
    .from(agencies)
    .where(and(gt(agencies.id, part * size), lte(agencies.id, (part + 1) * size)))
    .orderBy(asc(agencies.id))
    .all();
}

/** The published reports of a part, counted from 0. `hasEarlier`: there is one of a year before to compare it with. */
export function listReportAddresses(
  part: number,
): { slug: string; year: number; updatedAt: number; hasEarlier: boolean }[] {
  const size = partSizes.reports;
  return getDatabase()
    .select({
      slug: agencies.slug,
      year: reports.year,
      updatedAt: reports.updatedAt,
      hasEarlier: sql`EXISTS (
        SELECT 1 FROM published_reports AS earlier WHERE earlier.agency_id = ${reports.agencyId} AND earlier.year < ${reports.year}
      )`.mapWith(Boolean),
    })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(gt(reports.id, part * size), lte(reports.id, (part + 1) * size), sql`+${reports.status} = 'published'`))
    .orderBy(asc(reports.id))
    .all();
}

/** The published reports that were added or changed last, newest first. */
export function listChangedReports(limit: number) {
  const { slug, name, nameEn } = agencies;
  return getDatabase()
    .select({
      agency: { slug, name, nameEn },
      year: reports.year,
      publishedOn: reports.publishedOn,
      updatedAt: reports.updatedAt,
    })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(eq(reports.status, 'published'))
    .orderBy(desc(reports.updatedAt), desc(reports.id))
    .limit(limit)
    .all();
}
