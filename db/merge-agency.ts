import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ActionAuthor } from '@/lib/report/staff';
import { isBelow, publishedYearsBelow, reportYears, writeSearchWords } from './change-agency';
import type { Executor } from './client';
import { deriveReports, recheckGovernmentOf, withNext } from './derive';
import { keepTotals } from './portal-totals';
import { recordAction } from './record-action';
import { dropAgencyWords } from './refresh-agency';
import { refreshPeers } from './refresh-peers';
import { refreshPublished } from './refresh-published';
import { type Agency, agencies, agencyAliases, formerSlugs, revisions } from './schema';

export type MergeOutcome =
  | { outcome: 'merged'; slug: string }
  /** Years on which both have a report or work on one; nothing was changed. */
  | { outcome: 'clash'; years: number[] }
  | { outcome: 'same' | 'below' | 'fictitious' };

/** Tables whose rows go over to the other agency as they are, by their column `agency_id`. A test holds this list against the database. */
export const movedTables = [
  'agency_aliases',
  'feedback',
  'findings',
  'former_slugs',
  'questions',
  'reply_templates',
  'reports',
  'revisions',
] as const;

/**
 * Merges an agency into another: reports, inquiries, agencies under it, names and rights of staff go over, its address leads there. To be
 * called inside a transaction.
 */
export function mergeAgency(
  db: Executor,
  source: Agency,
  target: Agency,
  until: string,
  author: ActionAuthor,
): MergeOutcome {
  if (source.id === target.id) return { outcome: 'same' };
  if (source.isFictitious !== target.isFictitious) return { outcome: 'fictitious' };
  if (isBelow(db, target.id, source.id)) return { outcome: 'below' };
  const years = reportYears(db, source.id);
  const present = takenYears(db, target.id);
  const clash = takenYears(db, source.id).filter((year) => present.includes(year));
  if (clash.length > 0) return { outcome: 'clash', years: clash };
  const counted = withNext([...publishedYearsBelow(db, source.id), ...years]);
  const move = () => moveAll(db, source, target, until);
  keepTotals(db, target.id, counted, () => {
    // What is below the other agency is part of its totals already.
    if (isBelow(db, source.id, target.id)) move();
    else keepTotals(db, source.id, counted, move);
  });
  for (const group of [source, target]) {
    refreshPeers(db, group, years);
    recheckGovernmentOf(db, group, years);
  }
  recordAction(db, author, {
    action: 'agency.merge',
    subject: 'agency',
    subjectId: source.slug,
    agencyId: target.id,
    before: { name: source.name, nameEn: source.nameEn, years },
    after: { into: target.slug, until },
  });
  return { outcome: 'merged', slug: target.slug };
}

/** The years on which an agency has a report, or one that is worked on; earliest first. */
function takenYears(db: Executor, agencyId: number): number[] {
  const open = db
    .select({ year: revisions.year })
    .from(revisions)
    .where(and(eq(revisions.agencyId, agencyId), isNull(revisions.closedAt)))
    .all();
  const years = [...reportYears(db, agencyId), ...open.map(({ year }) => year)];
  return [...new Set(years)].sort((one, other) => one - other);
}

function moveAll(db: Executor, source: Agency, target: Agency, until: string): void {
  const sourceYears = reportYears(db, source.id);
  const children = db.select({ id: agencies.id }).from(agencies).where(eq(agencies.parentId, source.id)).all();
  for (const table of movedTables) {
    db.run(sql`UPDATE ${sql.identifier(table)} SET agency_id = ${target.id} WHERE agency_id = ${source.id}`);
  }
  db.run(sql`UPDATE OR IGNORE staff_agencies SET agency_id = ${target.id} WHERE agency_id = ${source.id}`);
  db.update(agencies).set({ parentId: target.id }).where(eq(agencies.parentId, source.id)).run();
  db.update(agencies).set({ isSample: false }).where(eq(agencies.id, target.id)).run();
  db.insert(agencyAliases)
    .values({ agencyId: target.id, alias: source.name, aliasEn: source.nameEn, kind: 'merged', until })
    .run();
  db.insert(formerSlugs).values({ slug: source.slug, agencyId: target.id }).run();
  refreshPublished(db, source.id, sourceYears);
  dropAgencyWords(db, source.id);
  db.delete(agencies).where(eq(agencies.id, source.id)).run();
  writeSearchWords(db, target.id);
  deriveReports(db, target.id, reportYears(db, target.id));
  // Reports are searched by the government above their agency.
  for (const { id } of children) refreshPublished(db, id, reportYears(db, id));
}
