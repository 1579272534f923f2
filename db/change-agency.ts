import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Executor } from './client';
import { deriveReports, recheckGovernmentOf, withNext } from './derive';
import { toSearchWords } from './pinyin';
import { keepTotals } from './portal-totals';
import { refreshPeers } from './refresh-peers';
import { type Agency, agencies, agencyAliases, reports } from './schema';

/**
 * Changes an agency's own row, and works out anew what follows from what it is called, what it is and where it belongs. To be called inside
 * a transaction, after a change of its other names.
 */
export function changeAgency(db: Executor, before: Agency, patch: Partial<Agency>): void {
  const own = reportYears(db, before.id);
  const isMoved = patch.parentId !== undefined && patch.parentId !== before.parentId;
  // Where a government stands decides whether the reports of those below it are counted.
  const years = isMoved ? publishedYearsBelow(db, before.id) : own;
  keepTotals(db, before.id, withNext(years), () => {
    db.update(agencies).set(patch).where(eq(agencies.id, before.id)).run();
    writeSearchWords(db, before.id);
    deriveReports(db, before.id, own);
  });
  const after = db.select().from(agencies).where(eq(agencies.id, before.id)).get();
  for (const agency of [before, ...(after ? [after] : [])]) {
    refreshPeers(db, agency, own);
    recheckGovernmentOf(db, agency, own);
  }
}

/** The years that an agency has reports on. */
export function reportYears(db: Executor, agencyId: number): number[] {
  const found = db.select({ year: reports.year }).from(reports).where(eq(reports.agencyId, agencyId)).all();
  return found.map(({ year }) => year);
}

/** The years on which an agency or one below it has a published report. */
export function publishedYearsBelow(db: Executor, agencyId: number): number[] {
  const rows = db.all<{ year: number }>(sql`
    SELECT DISTINCT year FROM published_reports WHERE agency_id IN (${idsBelow(agencyId)})`);
  return rows.map(({ year }) => year);
}

/** Ids of an agency and of all below it, as a query. */
const idsBelow = (agencyId: number): SQL => sql`
  WITH RECURSIVE below(id) AS (
    SELECT ${agencyId} UNION SELECT agencies.id FROM below JOIN agencies ON agencies.parent_id = below.id
  ) SELECT id FROM below`;

/** Whether an agency is another one or stands below it. */
export function isBelow(db: Executor, id: number, above: number): boolean {
  return db.get<{ found: number }>(sql`SELECT ${id} IN (${idsBelow(above)}) AS found`)?.found === 1;
}

/** Writes the words in Latin letters that an agency is found by; `refreshAgency` then puts them into the index. */
export function writeSearchWords(db: Executor, agencyId: number): void {
  const agency = db.select({ name: agencies.name }).from(agencies).where(eq(agencies.id, agencyId)).get();
  if (!agency) return;
  const others = db
    .select({ alias: agencyAliases.alias })
    .from(agencyAliases)
    .where(eq(agencyAliases.agencyId, agencyId))
    .all();
  const words = toSearchWords([agency.name, ...others.map(({ alias }) => alias)]);
  db.update(agencies).set(words).where(eq(agencies.id, agencyId)).run();
}

/** Replaces the names that an agency goes by beside its own; those it had before stay. */
export function replaceAliases(db: Executor, agencyId: number, aliases: readonly string[]): void {
  db.delete(agencyAliases)
    .where(and(eq(agencyAliases.agencyId, agencyId), eq(agencyAliases.kind, 'alias')))
    .run();
  const rows = aliases.map((alias) => ({ agencyId, alias }));
  if (rows.length > 0) db.insert(agencyAliases).values(rows).run();
}
