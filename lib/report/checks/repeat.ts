import type { SectionNumber } from '../draft';
import { hashOf } from './hash';
import type { ReportToCheck } from './report-to-check';
import type { Finding, RepeatEvidence } from './result';
import type { Rule } from './rule';
import { shareOf, shinglesOf } from './shingles';

/** Those that agencies write in words of their own. */
const writtenSections: readonly SectionNumber[] = [1, 5, 6];
/** From this share on a section is nearly word for word the other. */
const nearlyAll = 0.8;

/** Sections that repeat last year's, or another agency's. The notice that sets form 2021 asks agencies not to copy. */
export const repeat: Rule = {
  kind: 'narrative.repeat',
  inputs: ['sections', 'lastYear', 'similar'],
  expression: `less than ${nearlyAll} of a section's text stands in last year's, or in another agency's`,
  find: (report, { lastYear, similar }) =>
    writtenSections.flatMap((section) => {
      const before = lastYear && textOf(lastYear, section);
      const others = similar.filter((other) => other.section === section);
      if (!before && others.length === 0) return [];
      const own = textOf(report, section);
      const shingles = shinglesOf(own);
      if (shingles.size === 0) return [];
      const compare = (of: RepeatEvidence['of'], text: string): RepeatEvidence => {
        const [share, texts] = [shareOf(shingles, shinglesOf(text)), hashOf(`${own}\n${text}`)];
        return { is: 'repeat', section, of, share, texts };
      };
      const ofLastYear = before ? [compare({ agency: null, year: report.year - 1 }, before)] : [];
      // Of other agencies' texts only the one that is the most alike is told.
      const ofOthers = others
        .map(({ agency, year, text }) => compare({ agency, year }, text))
        .sort((one, other) => other.share - one.share)
        .slice(0, 1);
      return [...ofLastYear, ...ofOthers].map(findingOf);
    }),
};

const textOf = ({ sections }: ReportToCheck, number: SectionNumber) =>
  sections.find((section) => section.number === number)?.text ?? '';

function findingOf(evidence: RepeatEvidence): Finding {
  const { section, of, share } = evidence;
  const part = `${of.agency === null ? 'lastYear' : 'agency'}.${section}`;
  return { part, outcome: share >= nearlyAll ? 'notice' : 'pass', cells: [], evidence };
}
