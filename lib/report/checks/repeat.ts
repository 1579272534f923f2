import type { SectionNumber } from '../draft';
import { hashOf } from './hash';
import type { ReportToCheck } from './report-to-check';
import type { Finding, RepeatEvidence } from './result';
import type { Rule } from './rule';
import { type Shingles, shareOf, shinglesOf } from './shingles';

/** Those that agencies write in words of their own. */
export const writtenSections: readonly SectionNumber[] = [1, 5, 6];
/** From this share on a section is nearly word for word the other. */
const nearlyAll = 0.8;

/** Sections that repeat last year's, or another agency's. The notice that sets form 2021 asks agencies not to copy. */
export const repeat: Rule = {
  kind: 'narrative.repeat',
  inputs: ['sections', 'lastYear', 'similar'],
  expression: `less than ${nearlyAll} of a section's text stands in last year's, or in another agency's`,
  find: (report, { lastYear, similar }) =>
    writtenSections.flatMap((number) => {
      const own = sectionOf(report, number);
      const before = lastYear && sectionOf(lastYear, number);
      const others = similar.filter(({ section }) => section === number);
      if (!own || (!before && others.length === 0)) return [];
      const { shingles, hash } = read(own);
      if (shingles.size === 0) return [];
      const compare = (of: RepeatEvidence['of'], other: { text: string }): RepeatEvidence => {
        const { shingles: otherShingles, hash: otherHash } = read(other);
        return { is: 'repeat', section: number, of, share: shareOf(shingles, otherShingles), texts: hash + otherHash };
      };
      const ofLastYear = before ? [compare({ agency: null, year: report.year - 1 }, before)] : [];
      // Of other agencies' texts only the one that is the most alike is told.
      const ofOthers = others
        .map((other) => compare({ agency: other.agency, year: other.year }, other))
        .sort((one, other) => other.share - one.share)
        .slice(0, 1);
      return [...ofLastYear, ...ofOthers].map(findingOf);
    }),
};

interface Read {
  shingles: Shingles;
  /** Of the whole text. */
  hash: string;
}

/** A section is looked at in its own report and in the next. */
const known = new WeakMap<{ text: string }, Read>();

function read(section: { text: string }): Read {
  const found = known.get(section) ?? { shingles: shinglesOf(section.text), hash: hashOf(section.text) };
  known.set(section, found);
  return found;
}

const sectionOf = ({ sections }: ReportToCheck, number: SectionNumber) =>
  sections.find((section) => section.number === number);

function findingOf(evidence: RepeatEvidence): Finding {
  const { section, of, share } = evidence;
  const part = `${of.agency === null ? 'lastYear' : 'agency'}.${section}`;
  return { part, outcome: share >= nearlyAll ? 'notice' : 'pass', cells: [], evidence };
}
