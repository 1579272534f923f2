import type { FrontEnd } from '../blocks';
import type { Format } from '../format';

/** What reads each format; loaded when first needed, so that a text does not wait for the libraries of the others. */
export const frontEnds: Readonly<Record<Format, () => Promise<FrontEnd>>> = {
  text: async () => (await import('./read-decoded')).readDecoded,
  pdf: async () => (await import('./pdf/read-pdf')).readPdf,
  docx: async () => (await import('./word/read-docx')).readDocx,
  doc: async () => (await import('./word/read-doc')).readDoc,
  sheet: async () => (await import('./sheet/read-sheet')).readSheet,
  picture: async () => (await import('./scan/read-picture')).readPicture,
};
