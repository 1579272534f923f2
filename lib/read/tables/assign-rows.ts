import { wordsOf } from '../labels/scan';
import type { Collector } from './collector';
import { addFigures, isFull, type RowRecord } from './place-figures';
import { dividedOther as divided, requestRows } from './request-rows';

/**
 * Gives rows of table 3 that stand without a label the labels that stand without figures. Between two rows that are certain, the form allows
 * only one way where there are exactly as many rows without a label as labels without figures; anything else is left out.
 * @param placed the rows that are certain
 * @param looseText what is printed in the table away from any figures, as `normalise` leaves it
 */
export function assignLooseRows(
  records: readonly RowRecord[],
  placed: ReadonlySet<RowRecord>,
  looseText: string,
  collector: Collector,
): void {
  const rows = records.filter(({ table, figures }) => table === 'requests' && figures.length > 0);
  const labelled = new Set(rows.flatMap(({ row }) => row ?? []));
  const isDivided = divided.some((row) => labelled.has(row) || holdsLabel(looseText, row));
  const printed = requestRows.filter((row) => (isDivided ? row !== 'other.undivided' : !divided.includes(row)));
  const certain = rows.filter((record) => placed.has(record)).map(({ row }) => printed.indexOf(row ?? ''));
  const isInOrder = certain.every((index, at) => at === 0 || index > (certain[at - 1] ?? index));
  for (const { before, after, between } of listGaps(rows, placed)) {
    const start = before ? printed.indexOf(before.row ?? '') + 1 : Number.NaN;
    const end = after ? printed.indexOf(after.row ?? '') : Number.NaN;
    const missing = printed.slice(start, end);
    const isSafe =
      isInOrder &&
      missing.length === between.length &&
      start + missing.length === end &&
      missing.every((row) => !labelled.has(row) && holdsLabel(looseText, row)) &&
      between.every((record) => record.row === null && isFull(record));
    between.forEach((record, index) => {
      const row = isSafe ? missing[index] : undefined;
      if (row !== undefined) {
        addFigures({ ...record, row, printed: null }, record.figures, collector);
        collector.note('rowAssigned', 'mended', record.place, { table: 'requests', row });
      } else if (record.row === null) {
        collector.note('rowUnlabelled', 'doubtful', record.place, { table: 'requests' });
      }
    });
  }
}

/** How many letters of another label may stand within one that was copied out of a narrow column. */
const widestGap = 6;

/** Whether a text holds the label of a row of table 3, whole or with letters of its neighbour in between. */
function holdsLabel(text: string, row: string): boolean {
  const words = wordsOf('requests', row);
  return words.some((word) => text.includes(word) || (word.length >= 6 && holdsInTwo(text, word)));
}

function holdsInTwo(text: string, word: string): boolean {
  for (let cut = word.length - 2; cut >= word.length / 2; cut -= 1) {
    const [begin, end] = [word.slice(0, cut), word.slice(cut)];
    for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
      const gap = text.indexOf(end, at + cut) - at - cut;
      if (gap >= 0 && gap <= widestGap) return true;
    }
  }
  return false;
}

interface Gap {
  before: RowRecord | null;
  after: RowRecord | null;
  between: RowRecord[];
}

/** What stands between each two rows that are certain. */
function listGaps(rows: readonly RowRecord[], placed: ReadonlySet<RowRecord>): Gap[] {
  const gaps: Gap[] = [{ before: null, after: null, between: [] }];
  for (const record of rows) {
    const open = gaps.at(-1);
    if (!placed.has(record)) {
      open?.between.push(record);
    } else {
      if (open) open.after = record;
      gaps.push({ before: record, after: null, between: [] });
    }
  }
  return gaps.filter(({ between }) => between.length > 0);
}
