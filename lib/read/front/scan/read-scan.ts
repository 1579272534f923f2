import type { Note } from '@/lib/report/draft';
import type { Block, Recognise } from '../../blocks';
import type { Picture } from './picture';

/** A page to be recognised. */
export interface ScannedPage extends Picture {
  /** Counted from 1. */
  number: number;
}

/**
 * Reads the picture of a page: the tables between its ruling lines, and the text around them.
 * @returns blocks with boxes in pixels of the picture
 */
export async function readScan(_page: ScannedPage, _recognise: Recognise): Promise<{ blocks: Block[]; notes: Note[] }> {
  return { blocks: [], notes: [] };
}
