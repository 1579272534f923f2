import { z } from 'zod';
import type { FigureTables } from './figure';
import type { ReportContent } from './revision';

/** What was read from a document that is not stored yet. */
export interface ImportedReading {
  /** As the document names it; null where it does not. */
  agency: string | null;
  year: number | null;
  content: ReportContent;
}

/** What stands in the place of a report that is to be stored as a draft. */
export const placeStates = ['free', 'published', 'same', 'draft'] as const;
/**
 * `published`: a report is, and the draft would change it; `same`: this very document was read before; `draft`: somebody works on another.
 * Into the last two nothing is stored.
 */
export type PlaceState = (typeof placeStates)[number];

export const isFreeToStore = (state: PlaceState): boolean => state === 'free' || state === 'published';

/** A year for which there can be a report in the statutory form or before it. */
export const reportYear = z.coerce.number().int().min(2008).max(2100);

/** How many cells of the statutory tables were read, blank ones included, and how many stand there that could not be. */
export function countCells(tables: FigureTables): { read: number; unreadable: number } {
  const figures = Object.values(tables).flatMap((table) =>
    Object.values(table ?? {}).flatMap((row) => Object.values(row)),
  );
  const unreadable = figures.filter(({ state }) => state === 'unreadable').length;
  return { read: figures.length - unreadable, unreadable };
}
