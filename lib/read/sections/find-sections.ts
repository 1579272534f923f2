import { type Note, type Section, sectionNumbers } from '@/lib/report/draft';
import type { Block } from '../blocks';
import { type FoundHeading, findHeading } from './headings';

interface Candidate extends FoundHeading {
  index: number;
  /** How many blocks follow before the next heading. */
  length: number;
}

export interface FoundSections {
  sections: Section[];
  /** Index of the block with the first heading; the number of blocks where there is none. */
  start: number;
  notes: Note[];
}

/**
 * Finds the six sections by the words of their headings.
 * @param inTable blocks that belong to a table of figures, which are no part of a section's text
 */
export function findSections(blocks: readonly Block[], inTable: ReadonlySet<Block>): FoundSections {
  const candidates = listCandidates(blocks);
  const chosen = sectionNumbers
    .flatMap((number) => chooseHeading(candidates.filter((candidate) => candidate.number === number)) ?? [])
    .sort((one, another) => one.index - another.index);
  const sections = chosen.map(({ number, heading, rest, index }, at): Section => {
    const body = blocks.slice(index + 1, chosen[at + 1]?.index ?? blocks.length);
    return { number, heading, text: [rest, joinText(body, inTable)].filter(Boolean).join('\n') };
  });
  const missing =
    chosen.length === 0 ? [] : sectionNumbers.filter((number) => !chosen.some((one) => one.number === number));
  return {
    sections: sections.sort((one, another) => one.number - another.number),
    start: Math.min(blocks.length, ...chosen.map(({ index }) => index)),
    notes: missing.map((section) => ({ code: 'sectionMissing', severity: 'missing', values: { section } })),
  };
}

function listCandidates(blocks: readonly Block[]): Candidate[] {
  const found: Candidate[] = [];
  blocks.forEach((block, index) => {
    const heading = block.kind === 'paragraph' ? findHeading(block.text) : null;
    if (heading) found.push({ ...heading, index, length: 0 });
  });
  return found.map((candidate, at) => ({
    ...candidate,
    length: (found[at + 1]?.index ?? blocks.length) - candidate.index,
  }));
}

/** Of headings with the same words, one numbered as the form does, then the one with most behind it: a table of contents has nothing. */
function chooseHeading(candidates: readonly Candidate[]): Candidate | undefined {
  const numbered = candidates.filter(({ isNumbered }) => isNumbered);
  return (numbered.length > 0 ? numbered : candidates).toSorted((one, another) => another.length - one.length)[0];
}

/** Everything between the first and the last line of a table belongs to it, unless it is a sentence. */
function joinText(blocks: readonly Block[], inTable: ReadonlySet<Block>): string {
  const isPartOfTable = (block: Block) => block.kind === 'grid' || inTable.has(block);
  const first = blocks.findIndex(isPartOfTable);
  const last = blocks.findLastIndex(isPartOfTable);
  const paragraphs: string[] = [];
  let previous: { text: string; line: number } | null = null;
  const widest = blocks.reduce(
    (most, block) => (block.kind === 'paragraph' ? Math.max(most, block.text.length) : most),
    0,
  );
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' || isPartOfTable(block)) return;
    if (index > first && index < last && !block.text.includes('。')) return;
    const line = block.place.kind === 'line' ? block.place.line : 0;
    const isContinued = previous !== null && line === previous.line + 1 && isCut(previous.text, widest);
    if (isContinued) paragraphs.push(joinLines(paragraphs.pop() ?? '', block.text));
    else paragraphs.push(block.text);
    previous = { text: block.text, line };
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
