import { eq } from 'drizzle-orm';
import type { ResolutionCause } from '@/lib/report/finding';
import type { Database, Executor } from './client';
import { keepTotals, refreshAllTotals } from './portal-totals';
import { refreshAgency } from './refresh-agency';
import { refreshChecks } from './refresh-checks';
import { refreshCounts } from './refresh-counts';
import { refreshAllPeers, refreshPeersOf } from './refresh-peers';
import { refreshPublished } from './refresh-published';
import { refreshAllRuleTotals } from './rule-totals';
import { type Agency, agencies, reports } from './schema';

/**
 * Works out anew what is kept beside reports and follows from them. To be called whenever reports of an agency were written, published or
 * taken back, inside the transaction that did so.
 * @param years the reporting years that were written
 */
export function derive(db: Executor, agencyId: number, years: readonly number[]): void {
  keepTotals(db, agencyId, withNext(years), () => deriveReports(db, agencyId, years));
  refreshPeersOf(db, agencyId, years);
  const agency = db.select().from(agencies).where(eq(agencies.id, agencyId)).get();
  recheckGovernmentOf(db, agency, years);
}

/** A government is held against the sum of its departments: to be called when reports of one were written, or it came or went. */
export function recheckGovernmentOf(
  db: Executor,
  agency: Pick<Agency, 'kind' | 'parentId'> | undefined,
  years: readonly number[],
): void {
  const governmentId = agency?.kind === 'department' ? agency.parentId : null;
  if (governmentId === null) return;
  keepTotals(db, governmentId, withNext(years), () => recheckGovernment(db, governmentId, years));
}

function recheckGovernment(db: Executor, governmentId: number, years: readonly number[]): void {
  refreshChecks(db, governmentId, years);
  refreshPublished(db, governmentId, withNext(years));
}

/** The same for every government whose departments' reports may have been written after its own. */
export function recheckGovernments(db: Executor): void {
  const found = db
    .selectDistinct({ id: agencies.parentId })
    .from(agencies)
    .where(eq(agencies.kind, 'department'))
    .all();
  for (const { id } of found) {
    if (id === null) continue;
    const own = db.select({ year: reports.year }).from(reports).where(eq(reports.agencyId, id)).all();
    recheckGovernment(
      db,
      id,
      own.map(({ year }) => year),
    );
  }
}

/**
 * The part of it that follows from the agency's own reports. Whoever writes many agencies at once calls this for each, and
 * `deriveAcross` once at the end.
 * @param cause why something may have changed: the reports did, or this program's rules
 */
export function deriveReports(
  db: Executor,
  agencyId: number,
  years: readonly number[],
  cause: ResolutionCause = 'report',
): void {
  refreshChecks(db, agencyId, years, cause);
  refreshCounts(db, agencyId, years);
  refreshPublished(db, agencyId, withNext(years));
  refreshAgency(db, agencyId);
}

/** The checks of the year after look at a year too. */
export function withNext(years: readonly number[]): number[] {
  return [...new Set(years.flatMap((year) => [year, year + 1]))];
}

/** The part of it that looks across agencies, worked out for all of them. */
export function deriveAcross(db: Executor): void {
  refreshAllTotals(db);
  refreshAllRuleTotals(db);
  refreshAllPeers(db);
}

/**
 * Works everything out anew for every report: after a migration, which may have added something that follows from them.
 * One transaction an agency; safe to run again.
 */
export function deriveAll(db: Database): void {
  const agencyIds = db.select({ id: agencies.id }).from(agencies).all();
  for (const { id } of agencyIds) {
    const years = db.select({ year: reports.year }).from(reports).where(eq(reports.agencyId, id)).all();
    db.transaction((tx) =>
      deriveReports(
        tx,
        id,
        years.map(({ year }) => year),
        'rules',
      ),
    );
  }
  db.transaction((tx) => {
    recheckGovernments(tx);
    deriveAcross(tx);
  });
}
