import { and, asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { AgencyKind, AgencyName } from '@/lib/report/agency';
import type { ComparedReport } from '@/lib/report/compare/take-measure';
import { getDatabase } from '../client';
import { isPublished } from '../is-published';
import { agencies, reports } from '../schema';
import { loadTables } from '../tables';

const governments = alias(agencies, 'governments');

/** Whether this is a government with agencies under it here, which a sum can be made of. */
export async function hasMembers(slug: string): Promise<boolean> {
  const found = await getDatabase()
    .select({ id: agencies.id })
    .from(governments)
    .innerJoin(agencies, eq(agencies.parentId, governments.id))
    .where(and(eq(governments.slug, slug), eq(governments.kind, 'government')))
    .limit(1);
  return found.length > 0;
}

export interface Member extends AgencyName {
  kind: AgencyKind;
  closedOn: string | null;
  /** Its published report of the year, if there is one. */
  report: (ComparedReport & { publishedOn: string | null }) | null;
}

/** The agencies right under a government, each with its report on a year. What stands under them is in their own reports. */
export async function loadMembers(slug: string, year: number): Promise<Member[]> {
  const db = getDatabase();
  const found = await db
    .select({
      slug: agencies.slug,
      name: agencies.name,
      nameEn: agencies.nameEn,
      kind: agencies.kind,
      closedOn: agencies.closedOn,
      id: reports.id,
      form: reports.form,
      publishedOn: reports.publishedOn,
    })
    .from(governments)
    .innerJoin(agencies, eq(agencies.parentId, governments.id))
    .leftJoin(reports, and(eq(reports.agencyId, agencies.id), eq(reports.year, year), isPublished))
    .where(eq(governments.slug, slug))
    .orderBy(asc(agencies.pinyin));
  const tables = loadTables(
    db,
    found.flatMap(({ id, form }) => (id === null ? [] : [{ id, form }])),
  );
  return found.map(({ id, form, publishedOn, ...agency }) => ({
    ...agency,
    report: id === null ? null : { year, form, publishedOn, tables: tables.get(id) ?? {} },
  }));
}

/** The years for which a government or an agency under it has a published report, oldest first. */
export async function listRollUpYears(slug: string): Promise<number[]> {
  const db = getDatabase();
  const ofMembers = db
    .select({ year: reports.year })
    .from(governments)
    .innerJoin(agencies, eq(agencies.parentId, governments.id))
    .innerJoin(reports, and(eq(reports.agencyId, agencies.id), isPublished))
    .where(eq(governments.slug, slug));
  const own = db
    .select({ year: reports.year })
    .from(agencies)
    .innerJoin(reports, and(eq(reports.agencyId, agencies.id), isPublished))
    .where(eq(agencies.slug, slug));
  const rows = await ofMembers.union(own);
  return rows.map(({ year }) => year).sort((a, b) => a - b);
}
