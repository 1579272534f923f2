import { and, eq, isNull } from 'drizzle-orm';
import type { FormKey } from '@/lib/report/form';
import type { ReportContent } from '@/lib/report/revision';
import type { Actor } from '@/lib/report/staff';
import { type Executor, getDatabase } from '../client';
import { derive } from '../derive';
import { recordAction } from '../record-action';
import { loadContent } from '../report-content';
import { openRevision } from '../revise';
import { agencies, reports, revisions } from '../schema';
import { coversAgency } from './scope';

/** What there is of an agency and year, for who wants to work on it. */
export type ReportPlace = 'nothing' | 'published' | 'withdrawn' | { revision: number };

/** What there is of an agency and year; null where there is no such agency, or it is not the actor's. */
export async function findPlace(slug: string, year: number, actor: Actor): Promise<ReportPlace | null> {
  return placeOf(getDatabase(), slug, year, actor)?.place ?? null;
}

/**
 * Begins work on a report: on the one that is or was public, with the public reason for which it is changed, or by hand on an empty form.
 * @returns the id of the revision, of the open one where somebody works on the report already; null where the agency is not the actor's
 */
export async function startRevision(
  { slug, year, reason, form }: { slug: string; year: number; reason: string | null; form: FormKey },
  actor: Actor,
): Promise<number | null> {
  return getDatabase().transaction(
    (tx) => {
      const found = placeOf(tx, slug, year, actor);
      if (!found) return null;
      const { agencyId, place, report } = found;
      if (typeof place === 'object') return place.revision;
      const content = report ? loadContent(tx, report) : emptyContent(form);
      const documentSha256 = report?.documentSha256 ?? null;
      const id = openRevision(tx, { agencyId, year, content, documentSha256, reason }, Date.now());
      recordAction(tx, actor, {
        action: 'report.start',
        subject: 'revision',
        subjectId: String(id),
        agencyId,
        after: { year, reason },
      });
      return id;
    },
    { behavior: 'immediate' },
  );
}

/**
 * Takes a published report back, with a public reason. It comes back when a revision of it is published.
 * @returns false where there is no such published report, or it is not the actor's
 */
export async function withdrawReport(slug: string, year: number, reason: string, actor: Actor): Promise<boolean> {
  return getDatabase().transaction(
    (tx) => {
      const { agencyId, report } = placeOf(tx, slug, year, actor) ?? {};
      if (agencyId === undefined || report?.status !== 'published') return false;
      const now = Date.now();
      tx.update(reports)
        // Loading the sample data again must not bring it back.
        .set({ status: 'withdrawn', withdrawnReason: reason, withdrawnAt: now, updatedAt: now, isSample: false })
        .where(eq(reports.id, report.id))
        .run();
      derive(tx, agencyId, [year]);
      recordAction(tx, actor, {
        action: 'report.withdraw',
        subject: 'report',
        subjectId: `${slug}/${year}`,
        agencyId,
        after: { reason },
      });
      return true;
    },
    { behavior: 'immediate' },
  );
}

function placeOf(db: Executor, slug: string, year: number, actor: Actor) {
  const agency = db.select({ id: agencies.id }).from(agencies).where(eq(agencies.slug, slug)).get();
  if (!agency || !coversAgency(actor.agencyIds, agency.id)) return null;
  const open = db
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.agencyId, agency.id), eq(revisions.year, year), isNull(revisions.closedAt)))
    .get();
  const report = db
    .select()
    .from(reports)
    .where(and(eq(reports.agencyId, agency.id), eq(reports.year, year)))
    .get();
  const place: ReportPlace = open ? { revision: open.id } : (report?.status ?? 'nothing');
  return { agencyId: agency.id, place, report };
}

/** A report that is typed in: nothing is there yet, and a cell that is not typed stays away. */
function emptyContent(form: FormKey): ReportContent {
  return {
    form,
    title: null,
    period: null,
    publishedOn: null,
    processingFee: null,
    sourceUrl: null,
    sourceNote: null,
    sourceSha256: null,
    sections: [],
    notes: [],
    tables: {},
    excerpts: [],
  };
}
