import { and, eq, inArray, sql } from 'drizzle-orm';
import { toTokens } from '@/lib/search/tokens';
import type { Executor } from './client';
import { groupBy } from './group-by';
import { isPublished } from './is-published';
import { agencies, agencyAliases, findings, publishedReports, reports, sections } from './schema';

type Published = typeof publishedReports.$inferSelect;

/** The id under which a published report is searched: in the order of ids, what is newest comes last. */
export const publishedId = (year: number, reportId: number): number => year * 2 ** 32 + reportId;

/**
 * The words by which a search is narrowed down to reports of one kind, in a column of the full-text index of their own, so that a narrowed
 * search does not read what it leaves out.
 */
export const facetTokens = {
  year: (year: number) => `y${year}`,
  kind: (kind: string) => `k${kind}`,
  parentId: (id: number) => `p${id}`,
  form: (form: string | null) => `f${form ?? 'none'}`,
  hasFindings: (has: boolean) => (has ? 'n1' : 'n0'),
} as const;

/** All words of that column for a report. */
export function facetWords({
  year,
  kind,
  parentId,
  form,
  hasFindings,
}: Pick<Published, 'year' | 'kind' | 'parentId' | 'form' | 'hasFindings'>): string {
  return [
    facetTokens.year(year),
    facetTokens.kind(kind),
    ...(parentId === null ? [] : [facetTokens.parentId(parentId)]),
    facetTokens.form(form),
    facetTokens.hasFindings(hasFindings),
  ].join(' ');
}

/** What a report is found by besides its text: whose it is, its title and its year. */
export function nameWords(names: readonly string[], title: string | null, year: number): string {
  return [...names, title ?? '', String(year)].flatMap(toTokens).join(' ');
}

/**
 * Makes an agency's reports of some years searchable, those that are published, and takes the others out. To be called once their checks
 * are stored. `isCounted` is left to db/portal-totals.ts, which looks at other agencies too.
 */
export function refreshPublished(db: Executor, agencyId: number, years: readonly number[]): void {
  dropPublished(db, agencyId, years);
  const found = db
    .select({
      reportId: reports.id,
      agencyId: reports.agencyId,
      year: reports.year,
      kind: agencies.kind,
      parentId: agencies.parentId,
      form: reports.form,
      isFictitious: agencies.isFictitious,
      title: reports.title,
      name: agencies.name,
      nameEn: agencies.nameEn,
      hasFindings: sql<boolean>`EXISTS (
        SELECT 1 FROM ${findings} WHERE ${findings.reportId} = ${reports.id} AND ${findings.isShown} AND ${findings.outcome} = 'fail'
      )`.mapWith(Boolean),
    })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .where(and(eq(reports.agencyId, agencyId), inArray(reports.year, [...years]), isPublished))
    .all();
  const aliases = listAliases(db, agencyId);
  const ids = found.map(({ reportId }) => reportId);
  const texts = groupBy(
    db.select().from(sections).where(inArray(sections.reportId, ids)).all(),
    ({ reportId }) => reportId,
  );
  for (const { title, name, nameEn, ...report } of found) {
    const id = publishedId(report.year, report.reportId);
    db.insert(publishedReports)
      .values({ id, ...report, isCounted: false })
      .run();
    const text = (texts.get(report.reportId) ?? []).flatMap((section) => toTokens(section.text)).join(' ');
    const names = nameWords([name, nameEn, ...aliases], title, report.year);
    db.run(
      sql`INSERT INTO report_words (rowid, facets, name, text) VALUES (${id}, ${facetWords(report)}, ${names}, ${text})`,
    );
  }
}

/** All names that an agency is found by beside its own, in Chinese and in English, those it had before among them. */
export function listAliases(db: Executor, agencyId: number): string[] {
  const { alias, aliasEn } = agencyAliases;
  const rows = db.select({ alias, aliasEn }).from(agencyAliases).where(eq(agencyAliases.agencyId, agencyId)).all();
  return rows.flatMap((row) => [row.alias, row.aliasEn]).filter(Boolean);
}

function dropPublished(db: Executor, agencyId: number, years: readonly number[]): void {
  const dropped = db
    .delete(publishedReports)
    .where(and(eq(publishedReports.agencyId, agencyId), inArray(publishedReports.year, [...years])))
    .returning({ id: publishedReports.id })
    .all();
  for (const { id } of dropped) db.run(sql`DELETE FROM report_words WHERE rowid = ${id}`);
}
