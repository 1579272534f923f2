import { and, asc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { type AgencyKind, type AgencyName, agencyKinds } from '@/lib/report/agency';
import { dueDays, type PublicationStatus, publicationStatus } from '@/lib/report/deadline';
import type { ClosedAgency, PublicationCount } from '@/lib/report/publication-totals';
import { getDatabase } from '../client';
import { groupBy } from '../group-by';
import { agencies, publishedReports, reports } from '../schema';

/** The day, `YYYY-MM-DD`, by which a kind of agency publishes its report on a year. */
const dueOn = (kind: SQL, year: SQL) =>
  sql`(${year} + 1) || '-' || CASE ${kind} ${sql.join(
    agencyKinds.map((each) => sql`WHEN ${each} THEN ${dueDays[each]}`),
    sql` `,
  )} END`;

/** How many reports of each kind and year came in time, and how many agencies have their first report there. Reads every report: keep it. */
export async function countPublication(): Promise<PublicationCount[]> {
  const { isFictitious, year, kind, agencyId } = publishedReports;
  const due = dueOn(sql`${kind}`, sql`${year}`);
  const isFirst = sql`${year} = (SELECT min(earlier.year) FROM published_reports AS earlier WHERE earlier.agency_id = ${agencyId})`;
  const counted = (which: SQL) => sql<number>`count(*) FILTER (WHERE ${which})`;
  return getDatabase()
    .select({
      isFictitious,
      year,
      kind,
      onTime: counted(sql`${reports.publishedOn} <= ${due}`),
      late: counted(sql`${reports.publishedOn} > ${due}`),
      unknown: counted(sql`${reports.publishedOn} IS NULL`),
      first: counted(isFirst),
    })
    .from(publishedReports)
    .innerJoin(reports, eq(reports.id, publishedReports.reportId))
    .groupBy(isFictitious, year, kind);
}

/** The agencies with a published report that are no more. */
export async function listClosedAgencies(): Promise<ClosedAgency[]> {
  const { id, isFictitious, kind, closedOn } = agencies;
  const rows = await getDatabase()
    .select({ id, isFictitious, kind, closedOn, year: publishedReports.year })
    .from(agencies)
    .innerJoin(publishedReports, eq(publishedReports.agencyId, id))
    .where(isNotNull(closedOn))
    .orderBy(asc(id));
  return [...groupBy(rows, (row) => row.id).values()].flatMap((group) => {
    const [first] = group;
    if (!first || first.closedOn === null) return [];
    return [{ ...first, closedOn: first.closedOn, years: group.map(({ year }) => year) }];
  });
}

export interface PublicationFilter {
  kind?: AgencyKind;
  /** Slug of the government that the agencies belong to. */
  parent?: string;
  /** Only agencies whose report on this year is in this state. */
  state?: { year: number; status: PublicationStatus };
  /** `YYYY-MM-DD`. */
  today: string;
  /** Counts from 1. */
  page: number;
  pageSize: number;
}

export interface PublishedReport {
  year: number;
  publishedOn: string | null;
}

export interface PublicationRow extends AgencyName {
  kind: AgencyKind;
  isFictitious: boolean;
  closedOn: string | null;
  /** Its published reports, oldest first; at least one. */
  reports: PublishedReport[];
}

/** One page of the agencies that have a report here, in the order of their names, and how many there are in all. */
export async function listPublication(filter: PublicationFilter): Promise<{ rows: PublicationRow[]; total: number }> {
  const db = getDatabase();
  const isMatching = and(
    isNotNull(agencies.latestYear),
    filter.kind && eq(agencies.kind, filter.kind),
    filter.parent === undefined
      ? undefined
      : sql`${agencies.parentId} = (SELECT above.id FROM agencies AS above WHERE above.slug = ${filter.parent})`,
    filter.state && isInState(filter.state, filter.today),
  );
  const [counted] = await db.select({ total: sql<number>`count(*)` }).from(agencies).where(isMatching);
  const { id, slug, name, nameEn, kind, isFictitious, closedOn } = agencies;
  const page = await db
    .select({ id, slug, name, nameEn, kind, isFictitious, closedOn })
    .from(agencies)
    .where(isMatching)
    .orderBy(asc(agencies.pinyin), asc(id))
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize);
  const published = await db
    .select({ agencyId: publishedReports.agencyId, year: publishedReports.year, publishedOn: reports.publishedOn })
    .from(publishedReports)
    .innerJoin(reports, eq(reports.id, publishedReports.reportId))
    .where(
      inArray(
        publishedReports.agencyId,
        page.map((agency) => agency.id),
      ),
    )
    .orderBy(asc(publishedReports.agencyId), asc(publishedReports.year));
  const byAgency = groupBy(published, ({ agencyId }) => agencyId);
  const rows = page.map(({ id: agencyId, ...agency }) => ({
    ...agency,
    reports: (byAgency.get(agencyId) ?? []).map(({ year, publishedOn }) => ({ year, publishedOn })),
  }));
  return { rows, total: counted?.total ?? 0 };
}

function isInState({ year, status }: { year: number; status: PublicationStatus }, today: string): SQL {
  const published = (more: SQL) => sql`EXISTS (
    SELECT 1 FROM published_reports AS own JOIN reports AS its ON its.id = own.report_id
    WHERE own.agency_id = ${agencies.id} AND ${more}
  )`;
  const due = dueOn(sql`${agencies.kind}`, sql`${year}`);
  if (status === 'onTime') return published(sql`own.year = ${year} AND its.published_on <= ${due}`);
  if (status === 'late') return published(sql`own.year = ${year} AND its.published_on > ${due}`);
  if (status === 'unknown') return published(sql`own.year = ${year} AND its.published_on IS NULL`);
  const kinds = agencyKinds.filter(
    (kind) => publicationStatus({ kind, year, publishedOn: null, isPublished: false, today }).status === status,
  );
  const isExpected = sql`(${agencies.closedOn} IS NULL OR ${due} <= ${agencies.closedOn})`;
  return sql`${inArray(agencies.kind, kinds)} AND ${isExpected} AND ${published(sql`own.year < ${year}`)} AND NOT ${published(sql`own.year = ${year}`)}`;
}
