import { and, eq, inArray, isNotNull, notInArray } from 'drizzle-orm';
import type { Database, Executor } from '../client';
import { deriveAcross, deriveReports, recheckGovernments } from '../derive';
import { groupBy } from '../group-by';
import { toSearchWords } from '../pinyin';
import { dropAgencyWords } from '../refresh-agency';
import { forgetChecks } from '../refresh-checks';
import { dropUnusedDocument, saveDocument, saveReport } from '../save-report';
import { agencies, agencyAliases, formerSlugs, reports } from '../schema';
import { realAgencies, type SampleAgency } from './agencies';
import { fictitiousAgencies } from './county/agencies';
import { makeCountyReports } from './county/reports';
import { realReports } from './real-reports';
import type { SampleReport } from './report';

export interface SampleLoad {
  agencies: number;
  reports: number;
  /** Reports of the sample that were left out, because somebody has stored another report in their place. */
  leftOut: number;
}

/** What was read from a document of the sample, by its SHA-256: the same figures, with their places. */
export type Readings = ReadonlyMap<string, Pick<SampleReport, 'tables' | 'excerpts'>>;

/**
 * Loads the sample data anew, all or nothing. Only rows that came from the sample are replaced, and they keep their ids.
 * @param readings where given, figures are stored with their places in the sample's documents
 * @returns null where the database already holds agencies and `ifEmpty` is set
 */
export function loadSample(
  db: Database,
  { ifEmpty, readings = new Map() }: { ifEmpty: boolean; readings?: Readings },
): SampleLoad | null {
  return db.transaction(
    (tx) => {
      const isEmpty = tx.select({ id: agencies.id }).from(agencies).limit(1).get() === undefined;
      if (ifEmpty && !isEmpty) return null;
      const sample = [...realReports, ...makeCountyReports()].map((report) => ({
        ...report,
        ...readings.get(report.sourceSha256 ?? ''),
      }));
      return load(tx, [...realAgencies, ...fictitiousAgencies], sample);
    },
    { behavior: 'immediate' },
  );
}

function load(
  db: Executor,
  sampleAgencies: readonly SampleAgency[],
  sampleReports: readonly SampleReport[],
): SampleLoad {
  const now = Date.now();
  const ids = saveAgencies(db, sampleAgencies);
  const byAgency = groupBy(sampleReports, ({ agency }) => agency);
  const saved: number[] = [];
  for (const [slug, own] of byAgency) {
    const agencyId = ids.get(slug);
    if (agencyId === undefined) continue;
    const foreign = db
      .select({ year: reports.year })
      .from(reports)
      .where(and(eq(reports.agencyId, agencyId), eq(reports.isSample, false)))
      .all();
    const free = own.filter(({ year }) => !foreign.some((report) => report.year === year));
    for (const { agency: _, document, ...report } of free) {
      if (document) saveDocument(db, document);
      const documentSha256 = document?.sha256 ?? null;
      saved.push(saveReport(db, agencyId, { ...report, documentSha256, isSample: true }, now));
    }
    deriveReports(
      db,
      agencyId,
      free.map(({ year }) => year),
    );
  }
  dropStale(db, saved, [...ids.values()]);
  recheckGovernments(db);
  deriveAcross(db);
  return { agencies: ids.size, reports: saved.length, leftOut: sampleReports.length - saved.length };
}

/** Deletes what an earlier sample had and this one has not, unless something else depends on it. */
function dropStale(db: Executor, currentReports: number[], currentAgencies: number[]): void {
  // What staff have changed is theirs, with its reports.
  const sampleAgencies = db.select({ id: agencies.id }).from(agencies).where(eq(agencies.isSample, true));
  const isStale = and(
    eq(reports.isSample, true),
    inArray(reports.agencyId, sampleAgencies),
    notInArray(reports.id, currentReports),
  );
  const doomed = db.select({ id: reports.id }).from(reports).where(isStale).all();
  forgetChecks(
    db,
    doomed.map(({ id }) => id),
  );
  const stale = db
    .delete(reports)
    .where(isStale)
    .returning({ agencyId: reports.agencyId, year: reports.year, document: reports.documentSha256 })
    .all();
  for (const { agencyId, year, document } of stale) {
    if (document) dropUnusedDocument(db, document);
    deriveReports(db, agencyId, [year]);
  }
  const withReports = db.select({ id: reports.agencyId }).from(reports);
  const governments = db.select({ id: agencies.parentId }).from(agencies).where(isNotNull(agencies.parentId));
  const gone = db
    .delete(agencies)
    .where(
      and(
        eq(agencies.isSample, true),
        notInArray(agencies.id, currentAgencies),
        notInArray(agencies.id, withReports),
        notInArray(agencies.id, governments),
      ),
    )
    .returning({ id: agencies.id })
    .all();
  for (const { id } of gone) dropAgencyWords(db, id);
}

/** @returns ids by slug of the agencies that are the sample's own; a slug that somebody else has taken is left alone */
function saveAgencies(db: Executor, sample: readonly SampleAgency[]): Map<string, number> {
  const slugs = sample.map(({ slug }) => slug);
  const foreign = db
    .select({ slug: agencies.slug })
    .from(agencies)
    .where(and(inArray(agencies.slug, slugs), eq(agencies.isSample, false)))
    .all();
  const merged = db.select().from(formerSlugs).where(inArray(formerSlugs.slug, slugs)).all();
  const taken = new Set([...foreign, ...merged].map(({ slug }) => slug));
  const ids = new Map<string, number>();
  for (const { slug, parent, aliases, contact, ...agency } of sample) {
    if (taken.has(slug)) continue;
    const values = {
      slug,
      ...agency,
      ...contact,
      ...toSearchWords([agency.name, ...aliases]),
      parentId: parent === null ? null : (ids.get(parent) ?? null),
      isSample: true,
    };
    const { id } = db
      .insert(agencies)
      .values(values)
      .onConflictDoUpdate({ target: agencies.slug, set: values })
      .returning({ id: agencies.id })
      .get();
    db.delete(agencyAliases).where(eq(agencyAliases.agencyId, id)).run();
    if (aliases.length > 0)
      db.insert(agencyAliases)
        .values(aliases.map((alias) => ({ agencyId: id, alias })))
        .run();
    ids.set(slug, id);
  }
  return ids;
}
