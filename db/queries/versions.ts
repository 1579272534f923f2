import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ReportContent } from '@/lib/report/revision';
import { getDatabase } from '../client';
import { loadContent } from '../report-content';
import { agencies, corrections, type Report, reports, reportVersions } from '../schema';

/** A figure that a person changed in a version, and why. */
export interface Correction {
  table: string;
  row: string;
  column: string;
  reason: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** One publication of a report. */
export interface ReportVersion {
  number: number;
  /** When this portal published it, in milliseconds since 1970. */
  publishedAt: number;
  /** Why it replaced the one before; null for the first. */
  reason: string | null;
  content: ReportContent;
  corrections: Correction[];
}

/** A report that was public once, with all its versions, oldest first. */
export interface ReportHistory {
  /** Why and when it was taken back; null where it is public. */
  withdrawn: { reason: string; at: number } | null;
  versions: ReportVersion[];
}

/** All versions of a report that is or was public; null where there is none. A report that was published before versions were kept has one. */
export async function findHistory(slug: string, year: number): Promise<ReportHistory | null> {
  const db = getDatabase();
  const [found] = await db
    .select({ report: reports })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(agencies.slug, slug), eq(reports.year, year)));
  if (!found) return null;
  const { report } = found;
  const kept = await db
    .select()
    .from(reportVersions)
    .where(eq(reportVersions.reportId, report.id))
    .orderBy(asc(reportVersions.number));
  const first = { number: 1, publishedAt: report.updatedAt, reason: null, content: null, revisionId: null };
  const versions = kept.length > 0 ? kept : [first];
  const changed = await loadCorrections(versions.flatMap(({ revisionId }) => revisionId ?? []));
  return {
    withdrawn: withdrawalOf(report),
    versions: versions.map(({ number, publishedAt, reason, content, revisionId }) => ({
      number,
      publishedAt,
      reason,
      content: content ?? loadContent(db, report),
      corrections: changed.filter((correction) => correction.revisionId === revisionId),
    })),
  };
}

function withdrawalOf({ status, withdrawnReason, withdrawnAt }: Report): ReportHistory['withdrawn'] {
  return status === 'withdrawn' ? { reason: withdrawnReason ?? '', at: withdrawnAt ?? 0 } : null;
}

async function loadCorrections(revisionIds: readonly number[]) {
  const { revisionId, table, row, column, reason, at } = corrections;
  return getDatabase()
    .select({ revisionId, table, row, column, reason, at })
    .from(corrections)
    .where(inArray(revisionId, [...revisionIds]))
    .orderBy(asc(corrections.id));
}
