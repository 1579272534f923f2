import { and, eq } from 'drizzle-orm';
import type { Excerpt, Note, Period, Section } from '@/lib/report/draft';
import type { FigureTables } from '@/lib/report/figure';
import type { FormKey } from '@/lib/report/form';
import type { Executor } from './client';
import { documentPages, documents, excerpts, notes, reports, sections } from './schema';
import { replaceTables } from './tables';

export interface SourceDocument {
  sha256: string;
  fileName: string;
  mediaType: string;
  bytes: Buffer;
  /** Its pages as pictures, those that figures stand on. */
  pages: readonly { page: number; width: number; height: number; picture: Buffer }[];
}

/** Everything that is stored of a report, but for its checks. */
export interface ReportToSave {
  year: number;
  form: FormKey | null;
  status: 'draft' | 'published';
  title: string | null;
  period: Period | null;
  /** `YYYY-MM-DD`. */
  publishedOn: string | null;
  sourceUrl: string | null;
  sourceNote: string | null;
  /** Of the document that the figures come from, also where the document itself is not kept. */
  sourceSha256: string | null;
  processingFee: string | null;
  document: SourceDocument | null;
  isSample: boolean;
  sections: readonly Section[];
  notes: readonly Note[];
  tables: FigureTables;
  /** The rows and lines of the document that the figures come from. */
  excerpts: readonly Excerpt[];
}

/**
 * Writes a report whole: a report of the same agency and year is replaced and keeps its id, so that feedback about it stays attached.
 * To be called inside a transaction, and followed by `derive`.
 * @returns the report's id
 */
export function saveReport(db: Executor, agencyId: number, report: ReportToSave, now: number): number {
  const { period, document, sections: texts, notes: remarks, tables, excerpts: rows, ...fields } = report;
  if (document) saveDocument(db, document);
  const values = {
    ...fields,
    agencyId,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    documentSha256: document?.sha256 ?? null,
    updatedAt: now,
  };
  const before = db
    .select({ document: reports.documentSha256 })
    .from(reports)
    .where(and(eq(reports.agencyId, agencyId), eq(reports.year, report.year)))
    .get();
  const { id } = db
    .insert(reports)
    .values(values)
    .onConflictDoUpdate({ target: [reports.agencyId, reports.year], set: values })
    .returning({ id: reports.id })
    .get();
  db.delete(sections).where(eq(sections.reportId, id)).run();
  db.delete(notes).where(eq(notes.reportId, id)).run();
  if (texts.length > 0)
    db.insert(sections)
      .values(texts.map((section) => ({ ...section, reportId: id })))
      .run();
  if (remarks.length > 0)
    db.insert(notes)
      .values(remarks.map((note) => ({ ...note, reportId: id })))
      .run();
  db.delete(excerpts).where(eq(excerpts.reportId, id)).run();
  if (rows.length > 0)
    db.insert(excerpts)
      .values(rows.map((row, position) => ({ ...row, reportId: id, position })))
      .run();
  replaceTables(db, id, report.form, tables);
  if (before?.document && before.document !== document?.sha256) dropUnusedDocument(db, before.document);
  return id;
}

function saveDocument(db: Executor, { pages, ...document }: SourceDocument): void {
  db.insert(documents).values(document).onConflictDoNothing().run();
  for (const page of pages)
    db.insert(documentPages)
      .values({ ...page, sha256: document.sha256 })
      .onConflictDoNothing()
      .run();
}

/** Deletes a source document that no report has any more. */
export function dropUnusedDocument(db: Executor, sha256: string): void {
  const user = db.select({ id: reports.id }).from(reports).where(eq(reports.documentSha256, sha256)).limit(1).get();
  if (!user) db.delete(documents).where(eq(documents.sha256, sha256)).run();
}
