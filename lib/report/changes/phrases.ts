/**
 * How a change of a number is put into words: the message `changes.phrase.<key>`. A careful sentence makes no ratio of a base of 0, and none
 * of small numbers.
 */
export const phraseKeys = [
  'same',
  'appeared',
  'ended',
  'moreOfFew',
  'fewerOfFew',
  'timesExactly',
  'timesOver',
  'more',
  'underTenth',
  'underHalf',
  'half',
  'fewer',
] as const;
export type PhraseKey = (typeof phraseKeys)[number];

/** Below this, a change by a few is a large share, and says little (domain.md: a “small number” mark under 30). */
export const smallNumber = 30;

interface Phrase {
  key: PhraseKey;
  fits: (from: number, to: number) => boolean;
}

/** The first that fits is said. */
const phrases: readonly Phrase[] = [
  { key: 'same', fits: (from, to) => from === to },
  { key: 'appeared', fits: (from) => from === 0 },
  { key: 'ended', fits: (_, to) => to === 0 },
  { key: 'moreOfFew', fits: (from, to) => Math.max(from, to) < smallNumber && to > from },
  { key: 'fewerOfFew', fits: (from, to) => Math.max(from, to) < smallNumber && to < from },
  { key: 'timesExactly', fits: (from, to) => to / from >= 2 && Number.isInteger(to / from) },
  { key: 'timesOver', fits: (from, to) => to / from >= 2 },
  { key: 'more', fits: (from, to) => to > from },
  { key: 'underTenth', fits: (from, to) => to * 10 < from },
  { key: 'underHalf', fits: (from, to) => to * 2 < from },
  { key: 'half', fits: (from, to) => to * 2 === from },
  { key: 'fewer', fits: () => true },
];

export interface ChosenPhrase {
  key: PhraseKey;
  /** How many whole times the earlier number fits into the later one; 0 where that is not said. */
  times: number;
  /** By what share of the earlier number it changed, from 0; null where the earlier number is 0. */
  share: number | null;
}

/** Chooses the words for a change between two numbers of 0 or more. */
export function choosePhrase(from: number, to: number): ChosenPhrase {
  const key = phrases.find(({ fits }) => fits(from, to))?.key ?? 'fewer';
  const isMultiple = key === 'timesExactly' || key === 'timesOver';
  return {
    key,
    times: isMultiple ? Math.floor(to / from) : 0,
    share: from === 0 ? null : Math.abs(to - from) / from,
  };
}

/** Added to both sides before they are compared, so that a change from 1 to 9 does not come before one from 70 to 105. */
const ballast = smallNumber;

/** How large a change is beside others: by its ratio, up or down alike, with small numbers held back. 0 where nothing changed. */
export function weighChange(from: number, to: number): number {
  return Math.log((Math.max(from, to) + ballast) / (Math.min(from, to) + ballast));
}
