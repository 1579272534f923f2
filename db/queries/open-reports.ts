import { and, asc, desc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { FormKey } from '@/lib/report/form';
import { getDatabase } from '../client';
import { agencies, portalTotals, reports } from '../schema';
import { type After, type AgencyCondition, isOf } from './open-agencies';

/** Which published reports a list of open data is about. */
export interface ReportCondition extends AgencyCondition {
  /** Slugs. */
  agency?: readonly string[];
  year?: number;
  from?: number;
  to?: number;
  form?: FormKey;
}

export const openReportSorts = ['updatedAt', '-updatedAt', 'publishedOn', '-publishedOn'] as const;
export type OpenReportSort = (typeof openReportSorts)[number];

export interface OpenReport {
  id: number;
  /** What the list is sorted by. */
  key: string | number;
  agency: string;
  agencyName: string;
  agencyNameEn: string;
  isFictitious: boolean;
  year: number;
  form: FormKey | null;
  title: string | null;
  publishedOn: string | null;
  updatedAt: number;
  sourceUrl: string | null;
  sourceSha256: string | null;
}

/**
 * The conditions on a published report and its agency; the statement has to join the two.
 * @param plus put in front of the conditions on reports, it keeps SQLite from an index for them, where the list's own order is to be gone along
 */
export function isPublishedAnd(condition: ReportCondition, plus: '+' | '' = ''): SQL | undefined {
  const { agency, year, from, to, form } = condition;
  return and(
    sql`${sql.raw(plus)}${reports.status} = 'published'`,
    agency && inArray(agencies.slug, [...agency]),
    year === undefined ? undefined : sql`${sql.raw(plus)}${reports.year} = ${year}`,
    from === undefined ? undefined : gte(reports.year, from),
    to === undefined ? undefined : lte(reports.year, to),
    form && eq(reports.form, form),
    isOf(condition),
  );
}

/** More reports are not sorted for one page: the list goes along its index then. */
const mostSorted = 5_000;

/**
 * Where a list of reports begins. With the agencies, whose reports are then sorted, where these are few; else along an index of reports, in which
 * what is asked for is never far.
 * @returns null where there cannot be any
 */
export async function chooseStart({
  agency,
  parent,
  fictitious,
  ...years
}: ReportCondition): Promise<'agencies' | 'reports' | null> {
  const { year, isFictitious, reports: count } = portalTotals;
  const isMeant = and(
    eq(portalTotals.basis, 'published'),
    fictitious === undefined ? undefined : eq(isFictitious, fictitious),
    years.year === undefined ? undefined : eq(year, years.year),
    years.from === undefined ? undefined : gte(year, years.from),
    years.to === undefined ? undefined : lte(year, years.to),
  );
  const [found] = await getDatabase()
    .select({ count: sql<number>`coalesce(sum(${count}), 0)` })
    .from(portalTotals)
    .where(isMeant);
  if (!found || found.count === 0) return null;
  const isOfFew = agency !== undefined || parent !== undefined;
  return isOfFew || (fictitious !== undefined && found.count <= mostSorted) ? 'agencies' : 'reports';
}

/** Reports whose day of publication nobody knows sort before all others; the index `reports_published` is over this expression. */
const publishedKey = sql`CASE WHEN ${reports.publishedOn} IS NULL THEN '' ELSE ${reports.publishedOn} END`;

/** One page of published reports. */
export async function listOpenReports(
  condition: ReportCondition & { sort: OpenReportSort; after: After | null; limit: number },
): Promise<OpenReport[]> {
  const { sort, after, limit } = condition;
  const key = sort.endsWith('updatedAt') ? sql`${reports.updatedAt}` : publishedKey;
  const isDescending = sort.startsWith('-');
  const order = isDescending ? desc : asc;
  const beyond = isDescending ? sql`<` : sql`>`;
  const start = await chooseStart(condition);
  if (start === null) return [];
  const selected = getDatabase().select({
    id: reports.id,
    key: sql<string | number>`${key}`,
    agency: agencies.slug,
    agencyName: agencies.name,
    agencyNameEn: agencies.nameEn,
    isFictitious: agencies.isFictitious,
    year: reports.year,
    form: reports.form,
    title: reports.title,
    publishedOn: reports.publishedOn,
    updatedAt: reports.updatedAt,
    sourceUrl: reports.sourceUrl,
    sourceSha256: reports.sourceSha256,
  });
  // SQLite keeps to the order of a cross join.
  const joined =
    start === 'agencies' ? selected.from(agencies).crossJoin(reports) : selected.from(reports).crossJoin(agencies);
  return joined
    .where(
      and(
        eq(agencies.id, reports.agencyId),
        isPublishedAnd(condition),
        after ? sql`(${key}, ${reports.id}) ${beyond} (${after.key}, ${after.id})` : undefined,
      ),
    )
    .orderBy(order(key), order(reports.id))
    .limit(limit);
}
