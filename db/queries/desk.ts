import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { AgencyName } from '@/lib/report/agency';
import type { CheckResult } from '@/lib/report/checks/result';
import { checkContent, checkReports } from '../check-reports';
import { getDatabase } from '../client';
import { isPublished } from '../is-published';
import { agencies, agencyAliases, reports, revisions } from '../schema';
import { noChecks, type OutcomeCounts } from './findings';

export interface CheckedReportOfAgency {
  agency: AgencyName;
  year: number;
  status: 'draft' | 'published';
  results: CheckResult[];
}

/** Agencies that go by exactly this name or alias. */
export async function findAgenciesByName(name: string): Promise<AgencyName[]> {
  const named = getDatabase()
    .select({ id: agencyAliases.agencyId })
    .from(agencyAliases)
    .where(eq(agencyAliases.alias, name));
  return getDatabase()
    .select({ slug: agencies.slug, name: agencies.name, nameEn: agencies.nameEn })
    .from(agencies)
    .where(or(eq(agencies.name, name), inArray(agencies.id, named)))
    .orderBy(asc(agencies.id));
}

/**
 * Every check of every report and of every open revision, by agency and year: worked out from the figures, since passes are stored as numbers only.
 * What was taken back is left out.
 */
export async function* listChecks({
  slug,
  year,
}: {
  slug?: string;
  year?: number;
}): AsyncGenerator<CheckedReportOfAgency> {
  const db = getDatabase();
  const { id, slug: ownSlug, name, nameEn } = agencies;
  const found = await db
    .select({ id, agency: { slug: ownSlug, name, nameEn } })
    .from(agencies)
    .where(slug === undefined ? undefined : eq(agencies.slug, slug))
    .orderBy(asc(agencies.slug));
  for (const { id: agencyId, agency } of found) {
    const isOwn = and(eq(reports.agencyId, agencyId), isPublished, isOfYear(reports.year, year));
    const years = await db.select({ year: reports.year }).from(reports).where(isOwn);
    const published = checkReports(
      db,
      agencyId,
      years.map((report) => report.year),
    );
    const drafts = await db
      .select()
      .from(revisions)
      .where(and(eq(revisions.agencyId, agencyId), isNull(revisions.closedAt), isOfYear(revisions.year, year)));
    const checked = [
      ...published.map(({ year: of, results }) => ({ year: of, status: 'published' as const, results })),
      ...drafts.map((draft) => ({
        year: draft.year,
        status: 'draft' as const,
        results: checkContent(db, draft, draft.content),
      })),
    ];
    for (const report of checked.sort((one, other) => one.year - other.year)) yield { agency, ...report };
  }
}

function isOfYear(column: SQLiteColumn, year: number | undefined) {
  return year === undefined ? undefined : eq(column, year);
}

/** How the checks of what is published, or of what somebody works on, come out. */
export async function countChecks(slug: string, year: number, status: 'draft' | 'published'): Promise<OutcomeCounts> {
  const counts = { ...noChecks };
  for await (const checked of listChecks({ slug, year })) {
    if (checked.status === status) for (const { outcome } of checked.results) counts[outcome] += 1;
  }
  return counts;
}
