import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { AgencyKind, AgencyLevel, AgencyName } from '@/lib/report/agency';
import type { ComparedAgency } from '@/lib/report/compare/comparison';
import { getDatabase } from '../client';
import { groupBy } from '../group-by';
import { isPublished } from '../is-published';
import { agencies, reportCounts, reports } from '../schema';
import { loadTables } from '../tables';

const name = { slug: agencies.slug, name: agencies.name, nameEn: agencies.nameEn };
const described = { ...name, kind: agencies.kind, level: agencies.level, isFictitious: agencies.isFictitious };

/** Some agencies with the figures of all their published reports, in the order of the slugs; a slug that nobody has is passed over. */
export async function loadComparedAgencies(slugs: readonly string[]): Promise<ComparedAgency[]> {
  const db = getDatabase();
  const found = await db
    .select({ id: agencies.id, ...described })
    .from(agencies)
    .where(inArray(agencies.slug, [...slugs]));
  const published = await db
    .select({ id: reports.id, agencyId: reports.agencyId, year: reports.year, form: reports.form })
    .from(reports)
    .where(
      and(
        inArray(
          reports.agencyId,
          found.map(({ id }) => id),
        ),
        // With the plus, SQLite does not take an index of all published reports for this.
        sql`+${reports.status} = 'published'`,
      ),
    )
    .orderBy(asc(reports.year));
  const tables = loadTables(db, published);
  return slugs.flatMap((slug) => {
    const agency = found.find((candidate) => candidate.slug === slug);
    if (!agency) return [];
    const { id: agencyId, ...rest } = agency;
    const own = published.filter((report) => report.agencyId === agencyId);
    return [{ ...rest, reports: own.map(({ id, year, form }) => ({ year, form, tables: tables.get(id) ?? {} })) }];
  });
}

/** An agency that can be compared, with what its newest report received. */
export interface Candidate extends AgencyName {
  kind: AgencyKind;
  level: AgencyLevel;
  isFictitious: boolean;
  parent: string | null;
  year: number;
  received: number | null;
}

const parents = alias(agencies, 'parents');
const candidate = {
  ...described,
  parent: parents.slug,
  year: reports.year,
  received: reportCounts.received,
};

/** The agencies whose reports came last, the latest first, each with the newest of those reports. */
export async function listLatestCandidates(limit: number): Promise<Candidate[]> {
  const rows = await getDatabase()
    .select(candidate)
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .leftJoin(parents, eq(parents.id, agencies.parentId))
    .leftJoin(reportCounts, eq(reportCounts.reportId, reports.id))
    .where(eq(reports.status, 'published'))
    .orderBy(desc(reports.publishedOn))
    .limit(limit);
  const bySlug = groupBy(rows, ({ slug }) => slug);
  return [...bySlug.values()].flatMap((group) => group.toSorted((a, b) => b.year - a.year)[0] ?? []);
}

/**
 * The agencies of the same kind and level that are nearest to one in the number of requests that its newest report received: those under the same
 * government first, then those under governments beside it, then any. Made-up agencies and real ones are never mixed.
 * @returns none where the agency has no report that says how many requests it received
 */
export async function listSimilar(slug: string, limit: number): Promise<Candidate[]> {
  const db = getDatabase();
  const [own] = await db
    .select({ id: agencies.id, parentId: agencies.parentId, ...candidate })
    .from(agencies)
    .innerJoin(reports, and(eq(reports.agencyId, agencies.id), isPublished))
    .leftJoin(parents, eq(parents.id, agencies.parentId))
    .innerJoin(reportCounts, eq(reportCounts.reportId, reports.id))
    .where(and(eq(agencies.slug, slug), sql`${reportCounts.received} IS NOT NULL`))
    .orderBy(desc(reports.year))
    .limit(1);
  if (!own || own.received === null) return [];

  const distance = sql<number>`abs(${reportCounts.received} - ${own.received})`;
  // With the plus, SQLite does not begin with all agencies of a kind, nor with all reports of a year, of which there may be hundreds of thousands.
  const isAlike = and(
    sql`+${agencies.kind} = ${own.kind}`,
    eq(agencies.level, own.level),
    sql`+${agencies.isFictitious} = ${own.isFictitious ? 1 : 0}`,
    sql`${agencies.id} <> ${own.id}`,
  );
  const ofYear = and(eq(reports.year, own.year), sql`+${reports.status} = 'published'`);
  const underSame = db
    .select(candidate)
    .from(agencies)
    .innerJoin(reports, and(eq(reports.agencyId, agencies.id), ofYear))
    .leftJoin(parents, eq(parents.id, agencies.parentId))
    .innerJoin(reportCounts, eq(reportCounts.reportId, reports.id));
  const isKnown = sql`${reportCounts.received} IS NOT NULL`;
  const near = own.parentId
    ? await underSame
        .where(and(eq(agencies.parentId, own.parentId), isAlike, isKnown))
        .orderBy(distance, asc(agencies.pinyin))
        .limit(limit)
    : [];
  if (near.length >= limit) return near;

  // Outwards from the own number along the index of numbers, no further than `reach` reports each way.
  const received = reportCounts.received;
  const idsWhere = (isBeyond: SQL, order: SQL) =>
    db.select({ id: reportCounts.reportId }).from(reportCounts).where(isBeyond).orderBy(order).limit(reach);
  const more = await idsWhere(gte(received, own.received), asc(received));
  const less = await idsWhere(lt(received, own.received), desc(received));
  const around = [...more, ...less].map(({ id }) => id);
  const anywhere = await db
    .select(candidate)
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .leftJoin(parents, eq(parents.id, agencies.parentId))
    .innerJoin(reportCounts, eq(reportCounts.reportId, reports.id))
    .where(
      and(
        inArray(reports.id, around),
        sql`+${reports.year} = ${own.year}`,
        sql`+${reports.status} = 'published'`,
        isAlike,
      ),
    )
    .orderBy(distance, asc(agencies.pinyin))
    .limit(limit);
  const known = new Set(near.map((agency) => agency.slug));
  return [...near, ...anywhere.filter((agency) => !known.has(agency.slug))].slice(0, limit);
}

const reach = 2000;
