import { and, asc, eq, isNull } from 'drizzle-orm';
import type { AgencyName } from '@/lib/report/agency';
import type { CheckResult } from '@/lib/report/checks/result';
import type { Answer } from '@/lib/report/finding';
import type { ReviewAction } from '@/lib/report/review';
import type { ReportContent } from '@/lib/report/revision';
import { checkContent } from '../check-reports';
import { type Executor, getDatabase } from '../client';
import { isPublished } from '../is-published';
import { loadContent } from '../report-content';
import {
  agencies,
  corrections,
  documentPages,
  documents,
  findingRemarks,
  type Revision,
  reports,
  revisionSteps,
  revisions,
} from '../schema';
import { coversAgency } from './scope';

export interface RevisionStep {
  action: ReviewAction;
  staffId: string;
  staffName: string;
  remark: string;
  /** Milliseconds since 1970. */
  at: number;
}

export type RevisionCorrection = typeof corrections.$inferSelect;

/** A revision with what whoever works on it needs beside it. */
export interface RevisionDetail extends Revision {
  agency: AgencyName & { id: number };
  /** Oldest first. */
  steps: RevisionStep[];
  corrections: RevisionCorrection[];
  document: { fileName: string } | null;
  /** Pages of the document that figures stand on. */
  pages: { page: number; width: number; height: number }[];
  /** As if it were published now. */
  results: CheckResult[];
  /** Answers to findings that are published with the report already. */
  publishedAnswers: Answer[];
  /** The report of the year before, where it is published. */
  lastYear: ReportContent | null;
}

/**
 * A revision, open or closed.
 * @param bound ids of the agencies that who asks is bound to; null: all
 * @returns null where there is none, or it is not theirs to see
 */
export async function findRevision(id: number, bound: readonly number[] | null): Promise<RevisionDetail | null> {
  const db = getDatabase();
  const [found] = await db
    .select({
      revision: revisions,
      agency: { id: agencies.id, slug: agencies.slug, name: agencies.name, nameEn: agencies.nameEn },
      document: { fileName: documents.fileName },
    })
    .from(revisions)
    .innerJoin(agencies, eq(agencies.id, revisions.agencyId))
    .leftJoin(documents, eq(documents.sha256, revisions.documentSha256))
    .where(eq(revisions.id, id));
  if (!found || !coversAgency(bound, found.agency.id)) return null;
  const { revision, agency, document } = found;
  const { action, staffId, staffName, remark, at } = revisionSteps;
  const { page, width, height } = documentPages;
  return {
    ...revision,
    agency,
    document,
    steps: await db
      .select({ action, staffId, staffName, remark, at })
      .from(revisionSteps)
      .where(eq(revisionSteps.revisionId, id))
      .orderBy(asc(revisionSteps.id)),
    corrections: await db.select().from(corrections).where(eq(corrections.revisionId, id)).orderBy(asc(corrections.id)),
    pages: await db
      .select({ page, width, height })
      .from(documentPages)
      .where(eq(documentPages.sha256, revision.documentSha256 ?? ''))
      .orderBy(asc(page)),
    results: checkContent(db, revision, revision.content),
    publishedAnswers: listPublishedAnswers(db, revision),
    lastYear: loadPublished(db, revision.agencyId, revision.year - 1),
  };
}

/** What was answered to findings of the report of an agency and year. */
export function listPublishedAnswers(db: Executor, { agencyId, year }: Pick<Revision, 'agencyId' | 'year'>): Answer[] {
  const { checkId, fingerprint, text, language } = findingRemarks;
  return db
    .select({ checkId, fingerprint, text, language })
    .from(findingRemarks)
    .innerJoin(reports, eq(reports.id, findingRemarks.reportId))
    .where(and(eq(reports.agencyId, agencyId), eq(reports.year, year)))
    .orderBy(asc(findingRemarks.id))
    .all();
}

function loadPublished(db: Executor, agencyId: number, year: number): ReportContent | null {
  const report = db
    .select()
    .from(reports)
    .where(and(eq(reports.agencyId, agencyId), eq(reports.year, year), isPublished))
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

/** The source document of a revision, where it is kept. */
export async function findRevisionDocument(id: number, bound: readonly number[] | null) {
  const [found] = await getDatabase()
    .select({ agencyId: revisions.agencyId, document: documents })
    .from(revisions)
    .innerJoin(documents, eq(documents.sha256, revisions.documentSha256))
    .where(eq(revisions.id, id));
  return found && coversAgency(bound, found.agencyId) ? found.document : null;
}

/** The picture of a page of a revision's document, as PNG. */
export async function findRevisionPage(id: number, page: number, bound: readonly number[] | null) {
  const [found] = await getDatabase()
    .select({ agencyId: revisions.agencyId, picture: documentPages.picture })
    .from(revisions)
    .innerJoin(documentPages, eq(documentPages.sha256, revisions.documentSha256))
    .where(and(eq(revisions.id, id), eq(documentPages.page, page)));
  return found && coversAgency(bound, found.agencyId) ? found.picture : null;
}
