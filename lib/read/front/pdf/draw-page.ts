import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf } from './open-pdf';

/** A page as a picture; its size is in points, as that of the boxes on it. */
export interface DrawnPage {
  page: number;
  width: number;
  height: number;
  /** PNG. */
  picture: Buffer;
}

/** The longer side of a picture of a page, in pixels: A4 at 120 dots an inch. */
const longestSide = 1404;

/**
 * Draws pages of a PDF.
 * @param pages counted from 1
 * @throws UserError as openPdf does
 */
export async function drawPages(bytes: Uint8Array, pages: readonly number[]): Promise<DrawnPage[]> {
  const document = await openPdf(bytes);
  try {
    const drawn: DrawnPage[] = [];
    for (const number of pages) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const context = await drawPage(page, longestSide / Math.max(width, height));
      drawn.push({ page: number, width, height, picture: await context.canvas.encode('png') });
      page.cleanup();
    }
    return drawn;
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Draws one page on white. @param scale pixels for a point */
export async function drawPage(page: PDFPageProxy, scale: number): Promise<SKRSContext2D> {
  const viewport = page.getViewport({ scale });
  const context = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height)).getContext('2d');
  if (!isBrowsersContext(context)) throw new Error('the canvas cannot be drawn on');
  await page.render({ canvasContext: context, canvas: null, viewport }).promise;
  return context;
}

/** The library draws on what browsers have; the canvas does as they do, with types of its own. */
const isBrowsersContext = (context: object): context is SKRSContext2D & CanvasRenderingContext2D =>
  'drawImage' in context && 'fillText' in context;
