import { and, desc, eq } from 'drizzle-orm';
import type { Answer } from '@/lib/report/finding';
import type { ReportContent } from '@/lib/report/revision';
import type { Executor } from './client';
import { derive } from './derive';
import { loadContent } from './report-content';
import { saveReport } from './save-report';
import { findingRemarks, type Report, reports, reportVersions } from './schema';

export interface Publication {
  agencyId: number;
  year: number;
  content: ReportContent;
  documentSha256: string | null;
  /** Null where the operator publishes. */
  revisionId: number | null;
  /** Why it replaces what was published, for the public; null for a first publication. */
  reason: string | null;
  /** What the agency says to findings. */
  answers: readonly Answer[];
}

/**
 * Makes a report public, as its next version; the version before is kept with all that it said. To be called inside a transaction.
 * A report of the sample data is replaced without a trace, unless it is a correction of it.
 * @param now milliseconds since 1970
 * @returns the number of the version
 */
export function publish(db: Executor, publication: Publication, now: number): number {
  const { agencyId, year, content, documentSha256, revisionId, reason, answers } = publication;
  const before = db
    .select()
    .from(reports)
    .where(and(eq(reports.agencyId, agencyId), eq(reports.year, year)))
    .get();
  const last = before && (reason !== null || !before.isSample) ? keepVersion(db, before) : 0;
  const id = saveReport(db, agencyId, { ...content, year, documentSha256, isSample: false }, now);
  db.insert(reportVersions)
    .values({ reportId: id, number: last + 1, revisionId, publishedAt: now, reason, content: null, documentSha256 })
    .run();
  if (answers.length > 0)
    db.insert(findingRemarks)
      .values(answers.map((answer) => ({ ...answer, reportId: id, role: 'agency' as const, writtenAt: now })))
      .run();
  derive(db, agencyId, [year]);
  return last + 1;
}

/** Puts what a report says now into its newest version. @returns the number of that version */
function keepVersion(db: Executor, report: Report): number {
  const content = loadContent(db, report);
  const newest = db
    .select({ number: reportVersions.number })
    .from(reportVersions)
    .where(eq(reportVersions.reportId, report.id))
    .orderBy(desc(reportVersions.number))
    .limit(1)
    .get();
  const number = newest?.number ?? 1;
  db.insert(reportVersions)
    .values({
      reportId: report.id,
      number,
      publishedAt: report.updatedAt,
      content,
      documentSha256: report.documentSha256,
    })
    .onConflictDoUpdate({ target: [reportVersions.reportId, reportVersions.number], set: { content } })
    .run();
  return number;
}
