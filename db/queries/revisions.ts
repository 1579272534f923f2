import { and, asc, eq, isNull } from 'drizzle-orm';
import type { AgencyName } from '@/lib/report/agency';
import type { ReviewAction } from '@/lib/report/review';
import type { ReportContent } from '@/lib/report/revision';
import { getDatabase } from '../client';
import { loadContent } from '../report-content';
import { agencies, corrections, documents, type Revision, reports, revisionSteps, revisions } from '../schema';

export interface RevisionStep {
  action: ReviewAction;
  staffId: string;
  staffName: string;
  remark: string;
  at: number;
}

export type RevisionCorrection = typeof corrections.$inferSelect;

/** A revision with what whoever works on it needs beside it. */
export interface RevisionDetail extends Revision {
  agency: AgencyName;
  /** Oldest first. */
  steps: RevisionStep[];
  corrections: RevisionCorrection[];
  document: { fileName: string; mediaType: string } | null;
  /** What is published now; null where nothing is. */
  published: ReportContent | null;
  /** The report of the year before, where it is published. */
  lastYear: ReportContent | null;
}

/** A revision, open or closed; null where there is none. */
export async function findRevision(id: number): Promise<RevisionDetail | null> {
  const db = getDatabase();
  const [found] = await db
    .select({
      revision: revisions,
      agency: { slug: agencies.slug, name: agencies.name, nameEn: agencies.nameEn },
      document: { fileName: documents.fileName, mediaType: documents.mediaType },
    })
    .from(revisions)
    .innerJoin(agencies, eq(agencies.id, revisions.agencyId))
    .leftJoin(documents, eq(documents.sha256, revisions.documentSha256))
    .where(eq(revisions.id, id));
  if (!found) return null;
  const { revision, agency, document } = found;
  const steps = await db
    .select()
    .from(revisionSteps)
    .where(eq(revisionSteps.revisionId, id))
    .orderBy(asc(revisionSteps.id));
  return {
    ...revision,
    agency,
    document,
    steps: steps.map(({ id: _, revisionId: __, ...step }) => step),
    corrections: await db.select().from(corrections).where(eq(corrections.revisionId, id)).orderBy(asc(corrections.id)),
    published: loadPublished(revision.agencyId, revision.year),
    lastYear: loadPublished(revision.agencyId, revision.year - 1),
  };
}

function loadPublished(agencyId: number, year: number): ReportContent | null {
  const db = getDatabase();
  const report = db
    .select()
    .from(reports)
    .where(and(eq(reports.agencyId, agencyId), eq(reports.year, year), eq(reports.status, 'published')))
    .get();
  return report ? loadContent(db, report) : null;
}

/** The open revision of a report; null where nobody works on it. */
export async function findOpenRevision(slug: string, year: number): Promise<{ id: number } | null> {
  const [found] = await getDatabase()
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(agencies, eq(agencies.id, revisions.agencyId))
    .where(and(eq(agencies.slug, slug), eq(revisions.year, year), isNull(revisions.closedAt)));
  return found ?? null;
}
