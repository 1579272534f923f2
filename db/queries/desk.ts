import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { AgencyName } from '@/lib/report/agency';
import type { CheckResult } from '@/lib/report/checks/result';
import { checkReports } from '../check-reports';
import { getDatabase } from '../client';
import { derive } from '../derive';
import { type ReportToSave, saveReport } from '../save-report';
import { agencies, agencyAliases, reports } from '../schema';
import { loadOutcomeCounts, noChecks, type OutcomeCounts } from './findings';

/** What became of a report that was to be stored; `refused`: another published report is in its place. */
export type StoreOutcome = 'stored' | 'replacedDraft' | 'replacedSample' | 'published' | 'unchanged' | 'refused';

export interface StoreResult {
  outcome: StoreOutcome;
  /** Of the report that is now stored for the agency and year. */
  status: 'draft' | 'published';
}

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
 * Stores a report that was read from a document, with its checks: all of it or nothing. docs/data-model.md has the table of what may
 * replace what.
 * @param slug of an agency that exists
 */
export async function storeReport(slug: string, report: Omit<ReportToSave, 'isSample'>): Promise<StoreResult> {
  return getDatabase().transaction(
    (tx) => {
      const agency = tx.select({ id: agencies.id }).from(agencies).where(eq(agencies.slug, slug)).get();
      if (!agency) throw new Error(`there is no agency ${slug}`);
      const isSame = and(eq(reports.agencyId, agency.id), eq(reports.year, report.year));
      const present = tx.select().from(reports).where(isSame).get();
      const isSameDocument = !present?.isSample && present?.documentSha256 === report.document?.sha256;
      if (present && isSameDocument) {
        if (present.status === report.status || present.status === 'published') {
          return { outcome: 'unchanged', status: present.status };
        }
        tx.update(reports).set({ status: 'published', updatedAt: Date.now() }).where(isSame).run();
        derive(tx, agency.id, [report.year]);
        return { outcome: 'published', status: 'published' };
      }
      if (present && !present.isSample && present.status === 'published') {
        return { outcome: 'refused', status: 'published' };
      }
      saveReport(tx, agency.id, { ...report, isSample: false }, Date.now());
      derive(tx, agency.id, [report.year]);
      const replaced = present?.isSample ? 'replacedSample' : 'replacedDraft';
      return { outcome: present ? replaced : 'stored', status: report.status };
    },
    { behavior: 'immediate' },
  );
}

/**
 * Publishes a draft, and checks the following year's report again, which now has a year to compare itself with.
 * @returns what the report was before; null where there is none
 */
export async function publishDraft(slug: string, year: number): Promise<'draft' | 'published' | null> {
  return getDatabase().transaction(
    (tx) => {
      const found = tx
        .select({ id: reports.id, agencyId: reports.agencyId, status: reports.status })
        .from(reports)
        .innerJoin(agencies, eq(agencies.id, reports.agencyId))
        .where(and(eq(agencies.slug, slug), eq(reports.year, year)))
        .get();
      if (!found) return null;
      if (found.status === 'draft') {
        tx.update(reports).set({ status: 'published', updatedAt: Date.now() }).where(eq(reports.id, found.id)).run();
        derive(tx, found.agencyId, [year]);
      }
      return found.status;
    },
    { behavior: 'immediate' },
  );
}

/** Every check of every report, drafts included, by agency and year: worked out from the figures, since passes are stored as numbers only. */
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
    const isOwn = and(eq(reports.agencyId, agencyId), year === undefined ? undefined : eq(reports.year, year));
    const years = await db.select({ year: reports.year }).from(reports).where(isOwn);
    const checked = checkReports(
      db,
      agencyId,
      years.map((report) => report.year),
    );
    for (const { year: of, status, results } of checked) yield { agency, year: of, status, results };
  }
}

/** How the checks of a report came out when they ran last, drafts included. */
export async function countChecks(slug: string, year: number): Promise<OutcomeCounts> {
  const [report] = await getDatabase()
    .select({ id: reports.id })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(agencies.slug, slug), eq(reports.year, year)));
  const counts = report && (await loadOutcomeCounts([report.id])).get(report.id);
  return counts ?? noChecks;
}
