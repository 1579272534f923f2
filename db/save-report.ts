import { and, eq } from 'drizzle-orm';
import type { ReportContent } from '@/lib/report/revision';
import type { Executor } from './client';
import {
  documentPages,
  documents,
  excerpts,
  importItems,
  notes,
  reports,
  reportVersions,
  revisions,
  sections,
} from './schema';
import { replaceTables } from './tables';

export interface SourceDocument {
  sha256: string;
  fileName: string;
  mediaType: string;
  bytes: Buffer;
  /** Its pages as pictures, those that figures stand on. */
  pages: readonly { page: number; width: number; height: number; picture: Buffer }[];
}

/** Everything that is stored of a report, but for what follows from it. */
export interface ReportToSave extends ReportContent {
  year: number;
  /** Of a stored document (`saveDocument`). */
  documentSha256: string | null;
  isSample: boolean;
}

/**
 * Writes a published report whole: a report of the same agency and year is replaced and keeps its id, so that feedback about it stays attached.
 * To be called inside a transaction, and followed by `derive`.
 * @returns the report's id
 */
export function saveReport(db: Executor, agencyId: number, report: ReportToSave, now: number): number {
  const { period, sections: texts, notes: remarks, tables, excerpts: rows, ...fields } = report;
  const values = {
    ...fields,
    agencyId,
    status: 'published' as const,
    withdrawnReason: null,
    withdrawnAt: null,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
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
  if (before?.document && before.document !== report.documentSha256) dropUnusedDocument(db, before.document);
  return id;
}

/** Keeps a source document; the same bytes are kept once. */
export function saveDocument(db: Executor, { pages, ...document }: SourceDocument): void {
  db.insert(documents).values(document).onConflictDoNothing().run();
  for (const page of pages)
    db.insert(documentPages)
      .values({ ...page, sha256: document.sha256 })
      .onConflictDoNothing()
      .run();
}

/** Deletes a source document that nothing refers to any more: no report, no revision, no version, nothing that is being taken in. */
export function dropUnusedDocument(db: Executor, sha256: string): void {
  const users = [reports, revisions, reportVersions, importItems].map(({ documentSha256 }) => documentSha256);
  const isUsed = users.some((column) =>
    db.select({ column }).from(column.table).where(eq(column, sha256)).limit(1).get(),
  );
  if (!isUsed) db.delete(documents).where(eq(documents.sha256, sha256)).run();
}
