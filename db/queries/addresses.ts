import { and, asc, desc, eq, gt, lte, max } from 'drizzle-orm';
import { getDatabase } from '../client';
import { agencies, reports } from '../schema';

/** How many agencies or reports one part of the map of addresses covers at most, by their ids. */
const partSize = 20_000;

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
  return { agencies: Math.ceil(lastAgency / partSize), reports: Math.ceil(lastReport / partSize) };
}

/** The agencies of a part, counted from 0. */
export function listAgencyAddresses(part: number): { slug: string }[] {
  return getDatabase()
    .select({ slug: agencies.slug })
    .from(agencies)
    .where(and(gt(agencies.id, part * partSize), lte(agencies.id, (part + 1) * partSize)))
    .orderBy(asc(agencies.id))
    .all();
}

/** The published reports of a part, counted from 0. */
export function listReportAddresses(part: number): { slug: string; year: number; updatedAt: number }[] {
  return getDatabase()
    .select({ slug: agencies.slug, year: reports.year, updatedAt: reports.updatedAt })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(
      and(gt(reports.id, part * partSize), lte(reports.id, (part + 1) * partSize), eq(reports.status, 'published')),
    )
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
