import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { AgencyName } from '@/lib/report/agency';
import type { RevisionState } from '@/lib/report/review';
import { getDatabase } from '../client';
import { agencies, revisionSteps, revisions } from '../schema';
import { withinAgencies } from './scope';

/** Where a page of the list ended. */
export interface RevisionPosition {
  updatedAt: number;
  id: number;
}

export interface RevisionQuery {
  /** Only those in one of these states. */
  states: readonly RevisionState[];
  /** Only those that this member of staff has not reviewed since they were last sent back; null: all. */
  notReviewedBy: string | null;
  after: RevisionPosition | null;
}

export interface RevisionRow {
  id: number;
  agency: AgencyName;
  year: number;
  state: RevisionState;
  /** Why a published report is changed; null for a first publication. */
  reason: string | null;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

/**
 * Open revisions, what has waited longest first.
 * @param bound ids of the agencies that who asks is bound to; null: all
 * @param limit most rows
 */
export async function listRevisions(
  { states, notReviewedBy, after }: RevisionQuery,
  bound: readonly number[] | null,
  limit: number,
): Promise<RevisionRow[]> {
  const { id, year, state, reason, updatedAt } = revisions;
  return getDatabase()
    .select({
      id,
      agency: { slug: agencies.slug, name: agencies.name, nameEn: agencies.nameEn },
      year,
      state,
      reason,
      updatedAt,
    })
    .from(revisions)
    .innerJoin(agencies, eq(agencies.id, revisions.agencyId))
    .where(
      and(
        isNull(revisions.closedAt),
        sql`${state} IN ${[...states]}`,
        withinAgencies(revisions.agencyId, bound),
        notReviewedBy === null ? undefined : hasNotReviewed(notReviewedBy),
        after ? sql`(${updatedAt}, ${id}) > (${after.updatedAt}, ${after.id})` : undefined,
      ),
    )
    .orderBy(asc(updatedAt), asc(id))
    .limit(limit);
}

/** The rule of lib/report/review.ts: no two reviews by the same person since the last send-back. Whoever reviewed may publish. */
function hasNotReviewed(staffId: string): SQL {
  const sentBack = sql`SELECT max(id) FROM ${revisionSteps} WHERE revision_id = ${revisions.id} AND action = 'sendBack'`;
  return sql`(${revisions.state} = 'approved' OR NOT EXISTS (
    SELECT 1 FROM ${revisionSteps} AS step
    WHERE step.revision_id = ${revisions.id} AND step.staff_id = ${staffId} AND step.id > coalesce((${sentBack}), 0)
  ))`;
}
