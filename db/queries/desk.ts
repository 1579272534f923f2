import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { AgencyName } from '@/lib/report/agency';
import type { CheckOutcome } from '@/lib/report/checks/result';
import { getDatabase } from '../client';
import { derive } from '../derive';
import { type ReportToSave, saveReport } from '../save-report';
import { agencies, agencyAliases, checkResults, reports } from '../schema';

/** What became of a report that was to be stored; `refused`: another published report is in its place. */
export type StoreOutcome = 'stored' | 'replacedDraft' | 'replacedSample' | 'published' | 'unchanged' | 'refused';

export interface StoreResult {
  outcome: StoreOutcome;
  /** Of the report that is now stored for the agency and year. */
  status: 'draft' | 'published';
}

export interface StoredCheck {
  agency: AgencyName;
  year: number;
  status: 'draft' | 'published';
  id: string;
  outcome: CheckOutcome;
  /** Both sides as computed; null where a side cannot be told. */
  left: number | null;
  right: number | null;
  tookBlanksAsZero: boolean;
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

/** Stored results of checks, of drafts too, by agency, year and check. */
export async function listChecks({ slug, year }: { slug?: string; year?: number }): Promise<StoredCheck[]> {
  return getDatabase()
    .select({
      agency: { slug: agencies.slug, name: agencies.name, nameEn: agencies.nameEn },
      year: reports.year,
      status: reports.status,
      id: checkResults.checkId,
      outcome: checkResults.outcome,
      left: checkResults.left,
      right: checkResults.right,
      tookBlanksAsZero: checkResults.tookBlanksAsZero,
    })
    .from(checkResults)
    .innerJoin(reports, eq(reports.id, checkResults.reportId))
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(
      and(
        slug === undefined ? undefined : eq(agencies.slug, slug),
        year === undefined ? undefined : eq(reports.year, year),
      ),
    )
    .orderBy(asc(agencies.slug), asc(reports.year), sql`check_results.rowid`);
}
