import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { AgencyKind, AgencyLevel, AgencyName } from '@/lib/report/agency';
import { getDatabase } from '../client';
import { agencies, reports } from '../schema';

/** Which agencies a list of open data is about. */
export interface AgencyCondition {
  kind?: AgencyKind;
  level?: AgencyLevel;
  /** Slug of the government that they belong to. */
  parent?: string;
  fictitious?: boolean;
}

/** The last row of the page before: its sort key, and its id. */
export interface After {
  key: string | number;
  id: number;
}

export interface OpenAgency extends AgencyName {
  id: number;
  /** What the list is sorted by. */
  key: string;
  kind: AgencyKind;
  level: AgencyLevel;
  parent: string | null;
  isFictitious: boolean;
  /** Of the first and the newest published report; null where there is none. */
  firstYear: number | null;
  latestYear: number | null;
}

const parents = alias(agencies, 'parents');

/** The conditions on an agency, for lists of agencies and of their reports. `parent` needs a look at one row only, which SQLite makes once. */
export function isOf({ kind, level, parent, fictitious }: AgencyCondition): SQL | undefined {
  return and(
    kind && eq(agencies.kind, kind),
    level && eq(agencies.level, level),
    parent === undefined
      ? undefined
      : sql`${agencies.parentId} = (SELECT ${parents.id} FROM ${agencies} AS parents WHERE ${parents.slug} = ${parent})`,
    fictitious === undefined ? undefined : eq(agencies.isFictitious, fictitious),
  );
}

const yearOf = (which: 'min' | 'max') => sql<number | null>`(
  SELECT ${sql.raw(which)}(${reports.year}) FROM ${reports}
  WHERE ${reports.agencyId} = ${agencies.id} AND ${reports.status} = 'published'
)`;

/** One page of agencies, by slug or by name in pinyin. */
export async function listOpenAgencies(
  condition: AgencyCondition & { sort: 'slug' | 'name'; after: After | null; limit: number },
): Promise<OpenAgency[]> {
  const key = condition.sort === 'slug' ? agencies.slug : agencies.pinyin;
  const { after } = condition;
  return getDatabase()
    .select({
      id: agencies.id,
      key: sql<string>`${key}`,
      slug: agencies.slug,
      name: agencies.name,
      nameEn: agencies.nameEn,
      kind: agencies.kind,
      level: agencies.level,
      parent: parents.slug,
      isFictitious: agencies.isFictitious,
      firstYear: yearOf('min'),
      latestYear: yearOf('max'),
    })
    .from(agencies)
    .leftJoin(parents, eq(parents.id, agencies.parentId))
    .where(and(isOf(condition), after ? sql`(${key}, ${agencies.id}) > (${after.key}, ${after.id})` : undefined))
    .orderBy(asc(key), asc(agencies.id))
    .limit(condition.limit);
}
