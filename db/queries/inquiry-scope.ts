import { and, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { ActionAuthor } from '@/lib/report/staff';
import { getDatabase } from '../client';
import { agencies, feedback } from '../schema';
import { coversAgency, withinAgencies } from './scope';

/** The agencies that a member of staff is bound to; null: all. */
export type Bound = readonly number[] | null;

/** `changed`: by somebody else since the page was opened; `unknown`: there is none, or it is not theirs. */
export type WorkOutcome = 'done' | 'changed' | 'unknown';

export interface Worker {
  author: ActionAuthor & { id: string };
  bound: Bound;
}

/** A condition that an inquiry is one that somebody may work on. One about no particular agency is for those of a topmost agency. */
export function withinInquiries(bound: Bound): SQL | undefined {
  if (bound === null) return undefined;
  const own = withinAgencies(feedback.agencyId, bound);
  return coversGeneral(bound) ? or(own, isNull(feedback.agencyId)) : own;
}

/** Whether somebody may work on an inquiry about an agency, or about none. */
export function coversInquiry(bound: Bound, agencyId: number | null): boolean {
  if (bound === null) return true;
  return agencyId === null ? coversGeneral(bound) : coversAgency(bound, agencyId);
}

function coversGeneral(bound: readonly number[]): boolean {
  const topmost = getDatabase()
    .select({ id: agencies.id })
    .from(agencies)
    .where(and(inArray(agencies.id, [...bound, -1]), isNull(agencies.parentId)))
    .get();
  return topmost !== undefined;
}

/** The id of the agency with a slug, or null. */
export function agencyIdOf(slug: string): number | null {
  return getDatabase().select({ id: agencies.id }).from(agencies).where(eq(agencies.slug, slug)).get()?.id ?? null;
}
