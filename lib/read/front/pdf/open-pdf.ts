import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UserError } from '@/lib/errors';

/** A report has a few pages; the longest that are known have not yet a hundred. */
const mostPages = 300;

/** A scan of A3 at 600 dots an inch. */
const largestImage = 80_000_000;

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => `${join(library, name)}/`;

/**
 * Opens a PDF. Whoever opens it must `destroy()` its `loadingTask`.
 * @throws UserError `documentLocked`, `documentBroken`, `documentTooLong`
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({
    // The library takes the bytes away from whoever gives them.
    data: Uint8Array.from(bytes),
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    fontExtraProperties: true,
    maxImageSize: largestImage,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages)
      throw new UserError('documentTooLong', { pages: document.numPages, limit: mostPages });
    return document;
  } catch (error) {
    await task.destroy();
    if (error instanceof UserError) throw error;
    if (error instanceof Error && error.name === 'PasswordException') throw new UserError('documentLocked');
    throw new UserError('documentBroken', { format: 'PDF' }, { cause: error });
  }
}
