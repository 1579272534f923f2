import { and, asc, eq } from 'drizzle-orm';
import type { Excerpt } from '@/lib/report/draft';
import { getDatabase } from '../client';
import { agencies, documentPages, documents, excerpts, reports } from '../schema';

/** Where in its document a report's figures come from. */
export interface ReportSource {
  fileName: string | null;
  excerpts: Excerpt[];
  /** Pages that figures stand on; sizes in the units of the places. */
  pages: { page: number; width: number; height: number }[];
}

const isReport = (slug: string, year: number) =>
  and(eq(agencies.slug, slug), eq(reports.year, year), eq(reports.status, 'published'));

/** The rows, lines and pages of a published report's document that its figures stand on; null where there is no such report. */
export async function findSource(slug: string, year: number): Promise<ReportSource | null> {
  const db = getDatabase();
  const [report] = await db
    .select({ id: reports.id, sha256: reports.documentSha256, fileName: documents.fileName })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .leftJoin(documents, eq(documents.sha256, reports.documentSha256))
    .where(isReport(slug, year));
  if (!report) return null;
  const { page, width, height } = documentPages;
  return {
    fileName: report.fileName,
    excerpts: await db
      .select({ place: excerpts.place, cells: excerpts.cells })
      .from(excerpts)
      .where(eq(excerpts.reportId, report.id))
      .orderBy(asc(excerpts.position)),
    pages: await db
      .select({ page, width, height })
      .from(documentPages)
      .where(eq(documentPages.sha256, report.sha256 ?? ''))
      .orderBy(asc(page)),
  };
}

/** The picture of a page of a published report's document, as PNG. */
export async function findPagePicture(slug: string, year: number, page: number): Promise<Buffer | null> {
  const [found] = await getDatabase()
    .select({ picture: documentPages.picture })
    .from(reports)
    .innerJoin(agencies, eq(agencies.id, reports.agencyId))
    .innerJoin(documentPages, eq(documentPages.sha256, reports.documentSha256))
    .where(and(isReport(slug, year), eq(documentPages.page, page)));
  return found?.picture ?? null;
}
