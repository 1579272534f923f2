import type { FrontEnd } from '../blocks';
import type { Format } from '../format';

const loaders: Readonly<Record<Format, () => Promise<FrontEnd>>> = {
  text: async () => (await import('./read-decoded')).readDecoded,
  pdf: async () => (await import('./pdf/read-pdf')).readPdf,
  docx: async () => (await import('./word/read-docx')).readDocx,
  doc: async () => (await import('./word/read-doc')).readDoc,
  sheet: async () => (await import('./sheet/read-sheet')).readSheet,
  picture: async () => (await import('./scan/read-picture')).readPicture,
};

const loaded = new Map<Format, FrontEnd>();

/** What reads a format; loaded when first needed, so that a text does not wait for the libraries of the others. */
export async function loadFrontEnd(format: Format): Promise<FrontEnd> {
  const frontEnd = loaded.get(format) ?? (await loaders[format]());
  loaded.set(format, frontEnd);
  return frontEnd;
}
