import { normalise } from './normalise';
import { remember } from './remember';
import { scanLabels, wordsToLabel } from './scan';
import type { Label } from './vocabulary';

export interface MatchedLabel {
  label: Label;
  /** The words of the form that the cell holds, or was taken to hold. */
  words: string;
  isMended: boolean;
}

/** A number in front of a label, and the heading of its group if both are in one cell. */
const prefix =
  /^(?:三?本年度办理结果)?(?:[一二三四五六七八九十](?!类)|\d{1,2})?(?:(?:不予公开|无法提供|不予处理|其他处理)\d{1,2})?/u;
const numbered = /^\d{1,2}/;
const longestLabel = Math.max(...[...wordsToLabel.keys()].map((words) => words.length));
const allWords = [...wordsToLabel.keys()].join('|');

/**
 * Tells which label of the form a cell holds. A misprint is forgiven where the cell is close to one label and to no other.
 * @returns null where the cell holds none, or only a piece of one
 */
export const matchLabel: (text: string) => MatchedLabel | null = remember(findLabel);

function findLabel(text: string): MatchedLabel | null {
  const words = normalise(text);
  if (words === '' || words.length > 2 * longestLabel) return null;
  const exact = wordsToLabel.get(words) ?? null;
  if (exact) return { label: exact, words, isMended: false };
  if (isItemHeading(words)) return { label: { is: 'item' }, words, isMended: false };
  const bare = words.replace(prefix, '');
  const label = wordsToLabel.get(bare);
  if (label) return { label, words: bare, isMended: false };
  return allWords.includes(bare) ? null : findNearest(bare.replace(numbered, ''));
}

function isItemHeading(words: string): boolean {
  const [found] = scanLabels(words);
  return found?.label.is === 'item' && found.start === 0 && found.end === words.length;
}

/** The one label that the words differ from by at most a quarter of its length, and by two letters less than from any other. */
function findNearest(words: string): MatchedLabel | null {
  if (words.length < 5 || words.length > longestLabel + 4) return null;
  let best: { key: string; distance: number } | null = null;
  let second = Number.POSITIVE_INFINITY;
  for (const [key, label] of wordsToLabel) {
    if (label.is === 'other' || key.length < 5 || Math.abs(key.length - words.length) > key.length / 4) continue;
    if (countShared(words, key) < key.length - Math.floor(key.length / 4)) continue;
    const distance = measureDistance(words, key);
    if (best && wordsToLabel.get(best.key) === label) {
      if (distance < best.distance) best = { key, distance };
    } else if (!best || distance < best.distance) {
      second = best?.distance ?? second;
      best = { key, distance };
    } else if (distance < second) {
      second = distance;
    }
  }
  const label = best && wordsToLabel.get(best.key);
  if (!best || !label || best.distance > Math.floor(best.key.length / 4) || second - best.distance < 1) return null;
  return { label, words: best.key, isMended: true };
}

/** How many letters of a text another has too: a quick bound for the distance. */
function countShared(words: string, key: string): number {
  let shared = 0;
  for (const letter of key) if (words.includes(letter)) shared += 1;
  return shared;
}

/** How many letters have to be put in, taken out or replaced to turn one text into the other (Levenshtein). */
function measureDistance(one: string, another: string): number {
  let previous = Array.from({ length: another.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= another.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (one[i - 1] === another[j - 1] ? 0 : 1);
      current[j] = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    }
    previous = current;
  }
  return previous[another.length] ?? 0;
}
