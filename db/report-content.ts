import { asc, eq } from 'drizzle-orm';
import type { Note } from '@/lib/report/draft';
import type { ReportContent } from '@/lib/report/revision';
import type { Executor } from './client';
import { excerpts, notes, type Report, sections } from './schema';
import { loadTables } from './tables';

/** All that a stored report says, as a revision works on it and a version keeps it. */
export function loadContent(db: Executor, report: Report): ReportContent {
  const { id, form, title, periodFrom, periodTo, publishedOn, processingFee, sourceUrl, sourceNote, sourceSha256 } =
    report;
  return {
    form,
    title,
    period: periodFrom && periodTo ? { from: periodFrom, to: periodTo } : null,
    publishedOn,
    processingFee,
    sourceUrl,
    sourceNote,
    sourceSha256,
    sections: db
      .select({ number: sections.number, heading: sections.heading, text: sections.text })
      .from(sections)
      .where(eq(sections.reportId, id))
      .orderBy(asc(sections.number))
      .all(),
    notes: loadNotes(db, id),
    tables: loadTables(db, [report]).get(id) ?? {},
    excerpts: db
      .select({ place: excerpts.place, cells: excerpts.cells })
      .from(excerpts)
      .where(eq(excerpts.reportId, id))
      .orderBy(asc(excerpts.position))
      .all(),
  };
}

/** The notes of a stored report, in the order in which reading made them. */
export function loadNotes(db: Executor, reportId: number): Note[] {
  const rows = db.select().from(notes).where(eq(notes.reportId, reportId)).orderBy(asc(notes.id)).all();
  return rows.map(({ code, severity, place, values }) => ({
    code,
    severity,
    ...(place && { place }),
    ...(values && { values }),
  }));
}
