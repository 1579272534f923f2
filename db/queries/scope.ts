import { inArray, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { getDatabase } from '../client';

/**
 * A condition that an agency is one that somebody is bound to, or below one.
 * @param column with an agency's id; a row without an agency does not fulfil it
 * @param bound ids of the agencies that they are bound to; null where they may work for all
 */
export function withinAgencies(column: SQLiteColumn, bound: readonly number[] | null): SQL | undefined {
  if (bound === null) return undefined;
  return inArray(column, sql`(${below(bound)})`);
}

/** Whether an agency is one of those that somebody is bound to, or below one. */
export function coversAgency(bound: readonly number[] | null, agencyId: number): boolean {
  if (bound === null) return true;
  // From the agency up: a few steps, however many agencies the portal has.
  const found = getDatabase().get<{ found: number }>(sql`
    WITH RECURSIVE above(id, parent_id) AS (
      SELECT id, parent_id FROM agencies WHERE id = ${agencyId}
      UNION SELECT agencies.id, agencies.parent_id FROM agencies JOIN above ON agencies.id = above.parent_id
    )
    SELECT EXISTS (SELECT 1 FROM above WHERE id IN ${[...bound, -1]}) AS found`);
  return found?.found === 1;
}

/** A condition that an agency is a given one or above it. */
export function atOrAbove(column: SQLiteColumn, agencyId: number): SQL {
  return inArray(
    column,
    sql`(
    WITH RECURSIVE above(id, parent_id) AS (
      SELECT id, parent_id FROM agencies WHERE id = ${agencyId}
      UNION SELECT agencies.id, agencies.parent_id FROM agencies JOIN above ON agencies.id = above.parent_id
    )
    SELECT id FROM above)`,
  );
}

function below(bound: readonly number[]): SQL {
  return sql`
    WITH RECURSIVE below(id) AS (
      SELECT id FROM agencies WHERE id IN ${[...bound, -1]}
      UNION SELECT agencies.id FROM agencies JOIN below ON agencies.parent_id = below.id
    )
    SELECT id FROM below`;
}
