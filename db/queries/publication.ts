import { asc, eq, gt, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { type AgencyKind, type AgencyName, agencyKinds } from '@/lib/report/agency';
import { dueDays, type PublicationStatus, publicationStatus } from '@/lib/report/deadline';
import type { ClosedAgency, PublicationCount } from '@/lib/report/publication-totals';
import { getDatabase } from '../client';
import { groupBy } from '../group-by';
import { agencies, publicationTotals, publishedReports, reports } from '../schema';

/** How many reports of each kind and year came in time, and how many agencies have their first report there. */
export async function countPublication(): Promise<PublicationCount[]> {
  const found = await getDatabase().select().from(publicationTotals).where(gt(publicationTotals.count, 0));
  const groups = groupBy(found, (row) => `${row.isFictitious} ${row.year} ${row.kind}`);
  return [...groups.values()].flatMap((rows) => {
    const [own] = rows;
    const count = (isMeant: (row: (typeof found)[number]) => boolean) =>
      rows.filter(isMeant).reduce((sum, row) => sum + row.count, 0);
    return own
      ? [
          {
            isFictitious: own.isFictitious,
            year: own.year,
            kind: own.kind,
            onTime: count((row) => row.state === 'onTime'),
            late: count((row) => row.state === 'late'),
            unknown: count((row) => row.state === 'unknown'),
            first: count((row) => row.isFirst),
          },
        ]
      : [];
  });
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
  kind?: AgencyKind | undefined;
  /** Slug of the government that the agencies belong to. */
  parent?: string | undefined;
  /** Only agencies whose report on this year is in this state. */
  state?: { year: number; status: PublicationStatus } | undefined;
  /** `YYYY-MM-DD`. */
  today: string;
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

/**
 * Agencies that have a report here, in the order of their names, as many as are asked for: along an index.
 * @param after slug of the agency that the page before ended with; null for the first page
 */
export async function listPublication(
  filter: PublicationFilter,
  { after, limit }: { after: string | null; limit: number },
): Promise<PublicationRow[]> {
  const db = getDatabase();
  const ids = db.values<[number]>(selectIds(filter, after, limit)).map(([id]) => id);
  const { id, slug, name, nameEn, kind, isFictitious, closedOn } = agencies;
  const found = await db
    .select({ id, slug, name, nameEn, kind, isFictitious, closedOn })
    .from(agencies)
    .where(inArray(id, ids));
  const published = await db
    .select({ agencyId: publishedReports.agencyId, year: publishedReports.year, publishedOn: reports.publishedOn })
    .from(publishedReports)
    .innerJoin(reports, eq(reports.id, publishedReports.reportId))
    .where(inArray(publishedReports.agencyId, ids))
    .orderBy(asc(publishedReports.agencyId), asc(publishedReports.year));
  const [byId, byAgency] = [
    new Map(found.map(({ id: key, ...agency }) => [key, agency])),
    groupBy(published, ({ agencyId }) => agencyId),
  ];
  return ids.flatMap((key) => {
    const agency = byId.get(key);
    const own = (byAgency.get(key) ?? []).map(({ year, publishedOn }) => ({ year, publishedOn }));
    return agency ? [{ ...agency, reports: own }] : [];
  });
}

/** How many agencies under a government match. */
export async function countPublicationUnder(filter: PublicationFilter & { parent: string }): Promise<number> {
  const [found] = getDatabase().values<[number]>(sql`SELECT count(*) FROM (${selectIds(filter, null, -1)})`);
  return found?.[0] ?? 0;
}

/**
 * How SQLite goes about listing them, step by step, so that a test can make sure that no list reads them all.
 * @public
 */
export function explainPublication(filter: PublicationFilter, after: string | null): string[] {
  const steps = getDatabase().all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${selectIds(filter, after, 1)}`);
  return steps.map(({ detail }) => detail);
}

function selectIds(filter: PublicationFilter, after: string | null, limit: number): SQL {
  const position = after === null ? undefined : findPosition(after);
  const behind = (pinyin: SQL, id: SQL) =>
    position ? sql`AND (${pinyin}, ${id}) > (${position.pinyin}, ${position.id})` : sql``;
  const sources = sourcesOf(filter).map(
    ({ table, pinyin, id, where }) =>
      sql`SELECT * FROM (SELECT ${id} AS id, ${pinyin} AS pinyin FROM ${table} WHERE ${where} ${behind(pinyin, id)} ORDER BY ${pinyin}, ${id} LIMIT ${limit})`,
  );
  if (sources.length === 0) return sql`SELECT id FROM agencies WHERE 0`;
  return sql`SELECT id FROM (${sql.join(sources, sql` UNION ALL `)}) ORDER BY pinyin, id LIMIT ${limit}`;
}

function findPosition(slug: string) {
  const { id, pinyin } = agencies;
  return getDatabase().select({ id, pinyin }).from(agencies).where(eq(agencies.slug, slug)).get();
}

interface Source {
  table: SQL;
  pinyin: SQL;
  id: SQL;
  where: SQL;
}

/** Lists in the order of names, each along an index, that hold together every agency that matches, once. */
function sourcesOf({ kind, parent, state, today }: PublicationFilter): Source[] {
  const own = { table: sql`agencies`, pinyin: sql`agencies.pinyin`, id: sql`agencies.id` };
  const isOfKind = kind === undefined ? sql`1` : sql`agencies.kind = ${kind}`;
  if (parent !== undefined) {
    const isUnder = sql`agencies.parent_id = (SELECT above.id FROM agencies AS above WHERE above.slug = ${parent})`;
    const isInState = state ? stateUnder(state, today) : sql`1`;
    return [{ ...own, where: sql`${isUnder} AND agencies.latest_year IS NOT NULL AND ${isOfKind} AND ${isInState}` }];
  }
  if (!state) return [{ ...own, where: sql`agencies.latest_year IS NOT NULL AND ${isOfKind}` }];
  const stored = stateOf(state, today);
  if (stored === null) return [];
  const kinds = kindsIn(state, today).filter((each) => (kind ?? each) === each);
  const ofKinds = (column: SQL) => (kinds.length < agencyKinds.length ? sql`${column} IN ${kinds}` : sql`1`);
  const inYear: Source = {
    table: sql`publication_years`,
    pinyin: sql`publication_years.pinyin`,
    id: sql`publication_years.agency_id`,
    where: sql`publication_years.year = ${state.year} AND publication_years.state = ${stored} AND ${ofKinds(sql`publication_years.kind`)}`,
  };
  if (stored !== 'gap') return [inYear];
  const before = listLatestYears().filter((year) => year < state.year);
  const since = before.map((year) => ({
    ...own,
    where: sql`agencies.latest_year = ${year} AND ${ofKinds(sql`agencies.kind`)} AND ${isExpectedIn(state.year)}`,
  }));
  return [inYear, ...since];
}

/** Whether a report on a year is due from an agency at all, which may be no more by then. */
function isExpectedIn(year: number): SQL {
  const due = agencyKinds.map((kind) => sql`WHEN ${kind} THEN ${`${year + 1}-${dueDays[kind]}`}`);
  return sql`(agencies.closed_on IS NULL OR CASE agencies.kind ${sql.join(due, sql` `)} END <= agencies.closed_on)`;
}

/** The years of agencies' newest reports: a step along the index each. */
function listLatestYears(): number[] {
  const found = getDatabase().values<[number]>(sql`
    WITH RECURSIVE years (year) AS (
      SELECT max(latest_year) FROM agencies
      UNION ALL
      SELECT (SELECT max(latest_year) FROM agencies WHERE latest_year < years.year) FROM years WHERE years.year IS NOT NULL
    )
    SELECT year FROM years WHERE year IS NOT NULL`);
  return found.map(([year]) => year);
}

/** What is stored of a year in such a state; null where no kind of agency can be in it today. */
function stateOf(state: { year: number; status: PublicationStatus }, today: string) {
  const { status } = state;
  if (status === 'onTime' || status === 'late' || status === 'unknown') return status;
  return kindsIn(state, today).length > 0 ? ('gap' as const) : null;
}

/** The kinds of agencies that are in the state where their report is not here; all of them for what is told by the report. */
function kindsIn({ year, status }: { year: number; status: PublicationStatus }, today: string): AgencyKind[] {
  if (status !== 'missing' && status !== 'notDue') return [...agencyKinds];
  return agencyKinds.filter(
    (kind) => publicationStatus({ kind, year, publishedOn: null, isPublished: false, today }).status === status,
  );
}

/** The same as a condition on an agency, for the few under a government. */
function stateUnder(state: { year: number; status: PublicationStatus }, today: string): SQL {
  const stored = stateOf(state, today);
  const { year } = state;
  const inYear = (which: SQL) => sql`EXISTS (
    SELECT 1 FROM publication_years AS own WHERE own.agency_id = agencies.id AND own.year = ${year} AND ${which}
  )`;
  if (stored !== null && stored !== 'gap') return inYear(sql`own.state = ${stored}`);
  const isMissing = sql`((agencies.latest_year < ${year} AND ${isExpectedIn(year)}) OR ${inYear(sql`own.state = 'gap'`)})`;
  return sql`(agencies.kind IN ${kindsIn(state, today)} AND ${isMissing})`;
}
