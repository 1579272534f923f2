import type { TableKey } from '@/lib/report/form';
import { remember } from './remember';
import { itemHeading, type Label, vocabulary } from './vocabulary';

export interface FoundLabel {
  label: Label;
  /** Where it stands in the text that was searched. */
  start: number;
  end: number;
}

export const wordsToLabel: ReadonlyMap<string, Label> = new Map(
  vocabulary.flatMap(([label, ...words]) => words.map((word) => [word, label] as const)),
);
// The longest comes first, so that 其他法律行政法规禁止公开 is not taken for 其他.
const longestFirst = [...wordsToLabel.keys()].sort((one, another) => another.length - one.length);
const pattern = new RegExp(`${itemHeading}|${longestFirst.join('|')}`, 'gu');
const item: Label = { is: 'item' };

/**
 * Finds the form's labels in a text, one after the other. Labels that a page break or a narrow column cut in two are found once their pieces
 * are joined.
 * @param text as `normalise` leaves it
 */
export const scanLabels: (text: string) => readonly FoundLabel[] = remember((text) =>
  [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    label: wordsToLabel.get(word) ?? item,
    start: index,
    end: index + word.length,
  })),
);

/** The words by which a row of the form goes. */
export function wordsOf(table: TableKey, row: string): readonly string[] {
  return vocabulary.flatMap(([label, ...words]) =>
    label.is === 'row' && label.table === table && label.key === row ? words : [],
  );
}
