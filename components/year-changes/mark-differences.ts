import { diffArrays } from 'diff';
import { shareOf, shinglesOf } from '@/lib/report/checks/shingles';
import type { Section, SectionNumber } from '@/lib/report/draft';
import { sectionNumbers } from '@/lib/report/draft';
import { type AlignedSentence, alignTexts } from '@/lib/report/narrative/align-texts';
import { spokenCharacters } from '@/lib/report/narrative/similarity';

/** A stretch of two sentences: in both, in the earlier one only, or in the later one only. */
export interface Piece {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** A number or a Latin word is one token, a Chinese character is one: nothing smaller can be said to have changed. */
const token = /\d[\d,.，]*[%％]?|[\p{Script=Latin}]+|\s+|./gsu;

/** Marks how one sentence became another. A lone character between two changes is part of them: it would only break them up. */
export function markDifferences(before: string, now: string): Piece[] {
  const tokensOf = (text: string) => text.match(token) ?? [];
  const changes = diffArrays<string>(tokensOf(before), tokensOf(now));
  const pieces: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed) pieces.push({ kind: 'removed', text: removed });
    if (added) pieces.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  changes.forEach((change, index) => {
    const text = change.value.join('');
    if (change.removed) removed += text;
    else if (change.added) added += text;
    else {
      const isBetween = removed + added !== '' && index < changes.length - 1;
      if (isBetween && change.count === 1 && spokenCharacters(text).length === 1) {
        removed += text;
        added += text;
        return;
      }
      flush();
      pieces.push({ kind: 'kept', text });
    }
  });
  flush();
  return pieces;
}

/** A section in two reports. */
export interface MarkedSection {
  number: SectionNumber;
  before: string | null;
  now: string | null;
  /** How much of the later text stands in the earlier one; null where one of them is missing. */
  repetition: { unchanged: number; sentences: number; share: number | null } | null;
  /** Sentences in their order, changed ones with what changed in them; none where a text is missing. */
  rows: (AlignedSentence & { pieces: Piece[] })[];
}

/** Compares the narratives of two reports, section by section. */
export function markSections(before: readonly Section[], now: readonly Section[]): MarkedSection[] {
  const textOf = (sections: readonly Section[], number: SectionNumber) =>
    sections.find((section) => section.number === number)?.text.trim() || null;
  return sectionNumbers.map((number) => {
    const [earlier, later] = [textOf(before, number), textOf(now, number)];
    if (earlier === null || later === null) return { number, before: earlier, now: later, repetition: null, rows: [] };
    const rows = alignTexts(earlier, later).map((row) => ({
      ...row,
      pieces: row.kind === 'changed' ? markDifferences(row.before.text, row.now.text) : [],
    }));
    // The same measure as that of the check `narrative.repeat`; it has none for a short text.
    const shingles = shinglesOf(later);
    const repetition = {
      unchanged: rows.filter(({ kind }) => kind === 'same').length,
      sentences: rows.filter(({ now: sentence }) => sentence !== null).length,
      share: shingles.size === 0 ? null : shareOf(shingles, shinglesOf(earlier)),
    };
    return { number, before: earlier, now: later, repetition, rows };
  });
}
