import type { CellObject } from '@e965/xlsx';

/** Follows a number that is not shown as it is stored, so that nobody takes it for a figure. */
const notAsStored = '\ufffd';

/**
 * The text of a cell as the sheet shows it. A number counts only where what is shown is the number that is stored, if need be rounded; a date
 * or a share is none.
 */
export function textOfCell(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.t === 'z') return '';
  const shown = (cell.w ?? String(cell.v)).replace(/\r\n?/g, '\n').trim();
  if (cell.t !== 'n' || typeof cell.v !== 'number') return shown;
  const plain = shown.replace(/,/g, '');
  if (!/^-?\d+(?:\.\d+)?$/.test(plain)) return exact(cell.v, shown);
  const decimals = plain.split('.')[1]?.length ?? 0;
  const isAsStored = Number(plain) === Number(cell.v.toFixed(decimals));
  return isAsStored ? shown : shown + notAsStored;
}

/** A large number that the sheet shows with an exponent is given in full. */
function exact(value: number, shown: string): string {
  return /^-?\d(?:\.\d+)?E\+?\d+$/i.test(shown) && Number.isSafeInteger(value) ? String(value) : shown + notAsStored;
}
