import { and, eq } from 'drizzle-orm';
import { getDatabase } from '../client';
import { agencies, formerSlugs, reports } from '../schema';

/** Whether there is an agency with this slug. */
export async function agencyExists(slug: string): Promise<boolean> {
  const found = await getDatabase().select({ id: agencies.id }).from(agencies).where(eq(agencies.slug, slug)).get();
  return found !== undefined;
}

/** The slug of the agency that one with this slug was merged into; null where there was none. */
export async function findSuccessor(slug: string): Promise<string | null> {
  const found = await getDatabase()
    .select({ slug: agencies.slug })
    .from(formerSlugs)
    .innerJoin(agencies, eq(agencies.id, formerSlugs.agencyId))
    .where(eq(formerSlugs.slug, slug))
    .get();
  return found?.slug ?? null;
}

/** Whether an agency has a report for a year that is or was public: one that was taken back says why. */
export async function reportExists(slug: string, year: number): Promise<boolean> {
  const found = await getDatabase()
    .select({ id: reports.id })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(agencies.slug, slug), eq(reports.year, year)))
    .get();
  return found !== undefined;
}
