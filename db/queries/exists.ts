import { and, eq } from 'drizzle-orm';
import { getDatabase } from '../client';
import { agencies, reports } from '../schema';

/** Whether there is an agency with this slug. */
export async function agencyExists(slug: string): Promise<boolean> {
  const found = await getDatabase().select({ id: agencies.id }).from(agencies).where(eq(agencies.slug, slug)).get();
  return found !== undefined;
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
