import { and, asc, desc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { FormKey } from '@/lib/report/form';
import { getDatabase } from '../client';
import { agencies, reports } from '../schema';
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

/** The conditions on a published report and its agency; the statement has to join the two. */
export function isPublishedAnd(condition: ReportCondition): SQL | undefined {
  const { agency, year, from, to, form } = condition;
  return and(
    eq(reports.status, 'published'),
    agency && inArray(agencies.slug, [...agency]),
    year === undefined ? undefined : eq(reports.year, year),
    from === undefined ? undefined : gte(reports.year, from),
    to === undefined ? undefined : lte(reports.year, to),
    form && eq(reports.form, form),
    isOf(condition),
  );
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
  return getDatabase()
    .select({
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
    })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(
      and(
        isPublishedAnd(condition),
        after ? sql`(${key}, ${reports.id}) ${beyond} (${after.key}, ${after.id})` : undefined,
      ),
    )
    .orderBy(order(key), order(reports.id))
    .limit(limit);
}
