import { type Note, type Section, sectionNumbers } from '@/lib/report/draft';
import type { Block } from '../blocks';
import { type FoundHeading, findHeading } from './headings';
import { listUnits, type Unit } from './units';

interface Candidate extends FoundHeading {
  index: number;
  /** How many lines the heading itself takes. */
  lines: number;
  /** How many lines there are before the next heading. */
  length: number;
}

export interface FoundSections {
  sections: Section[];
  /** The lines before the first heading; all where there is none. */
  preamble: string[];
  notes: Note[];
}

/**
 * Finds the six sections by the words of their headings.
 * @param inTable blocks that belong to a table of figures, which are no part of a section's text
 */
export function findSections(blocks: readonly Block[], inTable: ReadonlySet<Block>): FoundSections {
  const units = listUnits(blocks, inTable);
  const candidates = listCandidates(units);
  const chosen = chooseHeadings(candidates).sort((one, another) => one.index - another.index);
  const sections = chosen.map(({ number, heading, rest, index, lines }, at): Section => {
    const body = units.slice(index + lines, chosen[at + 1]?.index ?? units.length);
    return { number, heading, text: [rest, joinText(body)].filter(Boolean).join('\n') };
  });
  const missing =
    chosen.length === 0 ? [] : sectionNumbers.filter((number) => !chosen.some((one) => one.number === number));
  return {
    sections: sections.sort((one, another) => one.number - another.number),
    preamble: units.slice(0, chosen[0]?.index ?? units.length).map(({ text }) => text),
    notes: missing.map((section) => ({ code: 'sectionMissing', severity: 'missing', values: { section } })),
  };
}

function listCandidates(units: readonly Unit[]): Candidate[] {
  const found: Omit<Candidate, 'length'>[] = [];
  units.forEach((unit, index) => {
    if (!unit.isText) return;
    const heading = findHeading(unit.text);
    const cut = findCutHeading(unit, units[index + 1]);
    if (cut) found.push({ ...cut, index, lines: 2 });
    else if (heading) found.push({ ...heading, index, lines: 1 });
  });
  const level = chooseLevel(found);
  return level.map((candidate, at) => ({
    ...candidate,
    length: (level[at + 1]?.index ?? units.length) - candidate.index,
  }));
}

const tail = /^[\p{Script=Han}\s、]{1,24}[:：]?$/u;

/** A heading that is cut by the end of its line. */
function findCutHeading({ text }: Unit, next: Unit | undefined): FoundHeading | null {
  const isCut = /^\s*[第一二三四五六七八]/.test(text) && text.length <= 40 && !/[。：:；;]/.test(text);
  if (!isCut || !next?.isText || !tail.test(next.text)) return null;
  const heading = findHeading(text + next.text);
  return heading?.isNumbered && heading.isProper && heading.rest === '' ? heading : null;
}

/** Numerals in brackets are those of parts of a section, unless nearly all headings have them. */
function chooseLevel<T extends FoundHeading>(found: readonly T[]): readonly T[] {
  const bracketed = found.filter(({ isBracketed, isProper }) => isBracketed && isProper);
  const others = found.filter(({ isBracketed }) => !isBracketed);
  const count = (headings: readonly T[]) => new Set(headings.map(({ number }) => number)).size;
  return count(others) <= 1 && count(bracketed) >= 3 ? [...bracketed] : others;
}

/** Those with the words of the form; and of looser wordings, such as an old table also has, those that stand where the section must be. */
function chooseHeadings(candidates: readonly Candidate[]): Candidate[] {
  const of = (number: number, isProper: boolean) =>
    candidates.filter((candidate) => candidate.number === number && candidate.isProper === isProper);
  const chosen = sectionNumbers.flatMap((number) => chooseHeading(of(number, true)) ?? []);
  for (const number of sectionNumbers) {
    if (chosen.some((one) => one.number === number)) continue;
    const before = Math.max(-1, ...chosen.flatMap((one) => (one.number < number ? one.index : [])));
    const behind = Math.min(...chosen.flatMap((one) => (one.number > number ? one.index : [])));
    const found = chooseHeading(of(number, false).filter(({ index }) => index > before && index < behind));
    if (found) chosen.push(found);
  }
  return chosen;
}

/** Of headings for one section, one numbered as the form does, then the one with most behind it, since in a table of contents nothing is. */
function chooseHeading(candidates: readonly Candidate[]): Candidate | undefined {
  const rank = ({ isNumbered }: Candidate) => (isNumbered ? 1 : 0);
  return candidates.toSorted((one, another) => rank(another) - rank(one) || another.length - one.length)[0];
}

/** Everything between the first and the last line of a table belongs to it, unless it is a sentence. */
function joinText(units: readonly Unit[]): string {
  const first = units.findIndex(({ isTable }) => isTable);
  const last = units.findLastIndex(({ isTable }) => isTable);
  const paragraphs: string[] = [];
  let previous: { text: string; line: number } | null = null;
  const widest = units.reduce((most, { isText, text }) => (isText ? Math.max(most, text.length) : most), 0);
  units.forEach(({ text, line, isTable, isText }, index) => {
    if (!isText || isTable) return;
    if (index > first && index < last && !text.includes('。')) return;
    const isContinued = previous !== null && line === previous.line + 1 && isCut(previous.text, widest);
    if (isContinued) paragraphs.push(joinLines(paragraphs.pop() ?? '', text));
    else paragraphs.push(text);
    previous = line === null ? null : { text, line };
  });
  return paragraphs.join('\n');
}

/** Lines of equal width that end within a sentence were cut by the page, not by the writer. */
function isCut(line: string, widest: number): boolean {
  return widest <= 60 && line.length >= widest - 12 && line.length >= 16 && !/[。：:；;！？!?…]$/.test(line);
}

function joinLines(one: string, another: string): string {
  const isLatin = /[A-Za-z0-9]$/.test(one) && /^[A-Za-z0-9]/.test(another);
  return isLatin ? `${one} ${another}` : one + another;
}
