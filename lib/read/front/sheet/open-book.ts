import { read, type WorkBook } from '@e965/xlsx';
import { UserError } from '@/lib/errors';
import { openArchive } from '../zip';
import { findOddCells, type OddCells } from './odd-cells';
import { mostRows } from './sheet-rows';

/**
 * Opens a workbook, of the newer or the older kind.
 * @throws UserError `documentBroken`, `documentExpands`, `documentLocked`
 */
export function openBook(bytes: Uint8Array): { book: WorkBook; odd: OddCells } {
  const archive = bytes[0] === 0x50 ? openArchive(bytes, 'Excel') : null;
  archive?.check();
  try {
    const options = { type: 'buffer', sheetRows: mostRows, cellStyles: true, cellHTML: false, dense: true } as const;
    return { book: read(bytes, options), odd: archive ? findOddCells(archive) : new Map() };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw isLocked
      ? new UserError('documentLocked')
      : new UserError('documentBroken', { format: 'Excel' }, { cause: error });
  }
}
