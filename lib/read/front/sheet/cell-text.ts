import type { CellObject } from '@e965/xlsx';

/** Follows what is not shown as it is stored, so that nobody takes it for a figure. */
const notCertain = '\ufffd';
const unit = /(?:件|条|项|个|次|宗|份|万?元)$/u;
const signForNothing = /^[-－—–]*$/;

export interface CellText {
  text: string;
  /** The number that is stored, where the one that is shown is rounded. */
  stored: number | null;
}

/**
 * The text of a cell as the sheet shows it. A number counts only where what is shown is the number that is stored, if need be rounded; a date
 * or a share is none.
 * @param isOdd whether the cell is struck out or holds raised or lowered letters
 */
export function textOfCell(cell: CellObject | undefined, isOdd: boolean): CellText {
  const as = (text: string, stored: number | null = null) => ({
    text: isOdd && /\d/.test(text) ? text + notCertain : text,
    stored,
  });
  if (!cell) return as('');
  // Nobody has worked the formula out yet.
  if (cell.t === 'z' || cell.v === undefined) return as(cell.f ? notCertain : '');
  const shown = String(cell.w ?? cell.v)
    .replace(/\r\n?/g, '\n')
    .trim();
  if (cell.t === 'd') return as(shown + notCertain);
  if (cell.t !== 'n' || typeof cell.v !== 'number') return as(showRuns(cell.r) ?? shown);
  if (cell.v === 0 && signForNothing.test(shown)) return as(shown);
  const plain = shown.replace(/,/g, '').replace(unit, '');
  if (!/^-?\d+(?:\.\d+)?$/.test(plain)) return as(exact(cell.v) ?? shown + notCertain);
  // More digits than these are noise of the calculation.
  const stored = Number(cell.v.toPrecision(15));
  if (Number(plain) === stored) return as(shown);
  const decimals = plain.split('.')[1]?.length ?? 0;
  return Number(plain) === Number(stored.toFixed(Math.min(decimals, 100))) ? as(shown, stored) : as(shown + notCertain);

  /** A large number that the sheet shows with an exponent is given in full. */
  function exact(value: number): string | null {
    return /^-?\d(?:\.\d+)?E\+?\d+$/i.test(shown) && Number.isSafeInteger(value) ? String(value) : null;
  }
}

const run = /<(?:\w+:)?r>([\s\S]*?)<\/(?:\w+:)?r>/g;
const textOfRun = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</;
/** Letters that are struck out, or stand above or below the line. */
export const oddLook = /<(?:\w+:)?(?:strike(?!\s+val="(?:0|false)")|vertAlign\s+val="su(?:b|per)script")/;

/**
 * A text of several looks: its digits count only where all of it stands on the line.
 * @param runs the text as the workbook stores it
 * @returns null where there is nothing to see in its look
 */
function showRuns(runs: unknown): string | null {
  if (typeof runs !== 'string' || !oddLook.test(runs)) return null;
  return [...runs.matchAll(run)]
    .map(([, content = '']) => {
      const text = decodeEntities(textOfRun.exec(content)?.[1] ?? '');
      return oddLook.test(content) ? text.replace(/\d+/g, (digits) => digits + notCertain) : text;
    })
    .join('')
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decodeEntities = (text: string) => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
