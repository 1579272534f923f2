import { and, eq, inArray, sql } from 'drizzle-orm';
import { writtenSections } from '@/lib/report/checks/repeat';
import type { SimilarSection } from '@/lib/report/checks/report-to-check';
import { sketchOf } from '@/lib/report/checks/shingles';
import type { Section, SectionNumber } from '@/lib/report/draft';
import type { Executor } from './client';
import { agencies, reports, sectionSketches, sections } from './schema';

/** So many of the hashes of a sketch two texts share at least that are nearly the same. */
const leastShared = 3;
/** Words that a whole province uses stand in any number of reports: the newest of them are looked at. */
const mostOfHash = 100;
const mostCandidates = 3;

/** Keeps what a published report's sections are found by; to be called whenever they were written. */
export function refreshSketches(db: Executor, reportId: number, isPublished: boolean, texts: readonly Section[]): void {
  db.delete(sectionSketches).where(eq(sectionSketches.reportId, reportId)).run();
  if (!isPublished) return;
  const rows = texts
    .filter(({ number }) => writtenSections.includes(number))
    .flatMap(({ number, text }) => sketchOf(text).map((hash) => ({ section: number, hash, reportId })));
  if (rows.length > 0) db.insert(sectionSketches).values(rows).run();
}

/**
 * Sections of other agencies' published reports that may be the same text as a report's: of the same year or before, and stored before it, so that what is
 * found does not depend on when it is looked for.
 */
export function findSimilarSections(
  db: Executor,
  own: { id: number; agencyId: number; year: number },
  texts: readonly Section[],
): SimilarSection[] {
  return texts
    .filter(({ number }) => writtenSections.includes(number))
    .flatMap(({ number, text }) => loadSections(db, number, findCandidates(db, number, sketchOf(text), own)));
}

function findCandidates(
  db: Executor,
  section: SectionNumber,
  sketch: readonly number[],
  own: { id: number; agencyId: number; year: number },
) {
  if (sketch.length < leastShared) return [];
  const newestOf = sketch.map(
    (hash) => sql`SELECT * FROM (
      SELECT report_id FROM section_sketches WHERE section = ${section} AND hash = ${hash} AND report_id < ${own.id} ORDER BY report_id DESC LIMIT ${mostOfHash}
    )`,
  );
  return db
    .all<{ id: number }>(
      sql`SELECT shared.report_id AS id FROM (${sql.join(newestOf, sql` UNION ALL `)}) AS shared
        JOIN reports ON reports.id = shared.report_id
        WHERE reports.agency_id <> ${own.agencyId} AND reports.year <= ${own.year} AND reports.status = 'published'
        GROUP BY shared.report_id HAVING count(*) >= ${leastShared} ORDER BY count(*) DESC, reports.year DESC LIMIT ${mostCandidates}`,
    )
    .map(({ id }) => id);
}

function loadSections(db: Executor, section: SectionNumber, reportIds: readonly number[]): SimilarSection[] {
  if (reportIds.length === 0) return [];
  return db
    .select({ agency: agencies.slug, year: reports.year, text: sections.text })
    .from(sections)
    .innerJoin(reports, eq(reports.id, sections.reportId))
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(inArray(sections.reportId, [...reportIds]), eq(sections.number, section)))
    .all()
    .map((found) => ({ ...found, section }));
}
