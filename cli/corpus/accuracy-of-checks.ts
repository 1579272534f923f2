import { developmentCases } from '@/lib/report/narrative/corpus/development';
import { heldOutCases } from '@/lib/report/narrative/corpus/held-out';
import { addScores, measure, precisionOf, recallOf, type Score } from '@/lib/report/narrative/measure';
import { areRealReportsThere, checkReal, dueOfReal, findingsOf } from './real-findings';

/** A notice that is wrong accuses somebody; one that is not given leaves things as they are. */
const leastPrecision = 0.95;
/** As reached on the sentences that the rules were not made by, less what one wrong case would take away. */
const leastRecall = 0.9;

/**
 * Prints, by rule, how many of the notices given are right and how many of those due are given, on sentences and on real reports.
 * @returns whether both are enough everywhere
 */
export async function measureChecks(): Promise<boolean> {
  const parts: [string, Map<string, Score>][] = [
    [`${developmentCases.length} sentences that the rules were made by`, measure(developmentCases).scores],
    [`${heldOutCases.length} sentences that they were not`, measure(heldOutCases).scores],
  ];
  if (areRealReportsThere) parts.push([`${Object.keys(dueOfReal).length} real reports`, await measureReal()]);
  return parts.map(([title, scores]) => print(title, scores)).every(Boolean);
}

async function measureReal(): Promise<Map<string, Score>> {
  const scores = new Map<string, Score>();
  const add = (id: string, as: keyof Score) => {
    const kind = id.split('.').slice(0, 2).join('.');
    const score = scores.get(kind) ?? { right: 0, wrong: 0, missed: 0 };
    score[as] += 1;
    scores.set(kind, score);
  };
  for (const [name, due] of Object.entries(dueOfReal)) {
    const given = findingsOf(await checkReal(name));
    for (const id of given) add(id, due.includes(id) ? 'right' : 'wrong');
    for (const id of due) if (!given.includes(id)) add(id, 'missed');
  }
  return scores;
}

function print(title: string, scores: Map<string, Score>): boolean {
  process.stdout.write(`\nfindings of checks in ${title}\n`);
  const isPrecise = [...scores].map(([kind, score]) => printLine(kind, score, precisionOf(score) >= leastPrecision));
  const all = addScores(scores.values());
  return printLine('in all', all, recallOf(all) >= leastRecall) && isPrecise.every(Boolean);
}

function printLine(title: string, score: Score, isEnough: boolean): boolean {
  const { right, wrong, missed } = score;
  const ratios = `precision ${precisionOf(score).toFixed(3)}  recall ${recallOf(score).toFixed(3)}`;
  process.stdout.write(
    `${[right, wrong, missed].map((count) => String(count).padStart(6)).join('')} right, wrong, missed  ${ratios}  ${title}${isEnough ? '' : '  NOT ENOUGH'}\n`,
  );
  return isEnough;
}
