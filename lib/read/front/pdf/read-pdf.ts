import { UserError } from '@/lib/errors';
import type { Note } from '@/lib/report/draft';
import type { FrontEnd, Source } from '../../blocks';
import { unknown } from './characters';
import { joinParts } from './join-parts';
import { openPdf } from './open-pdf';
import { type PageMarks, readMarks } from './page-marks';
import { findParts, type PagePart } from './page-parts';
import { withoutRunningHeads } from './running-heads';
import { isScan, readScannedPage } from './scanned-page';

/**
 * Reads a PDF by the positions of its characters and by its ruling lines.
 * @throws UserError `documentBroken`, `documentLocked`, `documentTooLong`, `fontUnreadable`, `scanToolMissing`
 */
export const readPdf: FrontEnd = async (bytes, { recognise, onProgress }) => {
  const document = await openPdf(bytes);
  try {
    const layers = await document.getOptionalContentConfig();
    const pages: { parts: PagePart[]; height: number }[] = [];
    const notes: Note[] = [];
    const unread: number[] = [];
    const told = { glyphs: 0, unknown: 0 };
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const marks = await readMarks(page, layers);
      count(marks, told);
      const scan = isScan(marks);
      if (scan && recognise) {
        const { parts, notes: ofPage } = await readScannedPage(page, recognise);
        pages.push({ parts, height: marks.height });
        notes.push(...ofPage);
      } else {
        if (scan) unread.push(number);
        pages.push({ parts: findParts(marks), height: marks.height });
      }
      page.cleanup();
      onProgress?.(number, document.numPages);
    }
    if (unread.length > document.numPages / 2) throw new UserError('scanToolMissing');
    notes.push(...unread.map((page): Note => ({ code: 'pageIsPicture', severity: 'missing', values: { page } })));
    if (told.unknown > told.glyphs / 2) throw new UserError('fontUnreadable');
    const source: Source = {
      blocks: joinParts(withoutRunningHeads(pages)),
      titles: titleOf(await document.getMetadata()),
      publishedOn: null,
      notes,
    };
    return source;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('documentBroken', { format: 'PDF' }, { cause: error });
  } finally {
    await document.loadingTask.destroy();
  }
};

function count({ glyphs }: PageMarks, told: { glyphs: number; unknown: number }): void {
  told.glyphs += glyphs.length;
  told.unknown += glyphs.filter(({ text }) => text.includes(unknown)).length;
}

/** The title that the document carries beside its text. */
function titleOf({ info }: { info: object }): string[] {
  return 'Title' in info && typeof info.Title === 'string' && info.Title.trim() !== '' ? [info.Title.trim()] : [];
}
