import { type NarrativeCase, reportsOf } from './corpus/case';
import { observe } from './observe';

/** How the notices of a rule came out: rightly given, wrongly given, and due but not given. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
}

/** Part of the notices that are right, and part of those due that are given; 1 where there are none. */
export const precisionOf = ({ right, wrong }: Score) => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recallOf = ({ right, missed }: Score) => (right + missed === 0 ? 1 : right / (right + missed));

/** A case that came out otherwise than it is due. */
export interface Miss {
  sentence: string;
  wrong: readonly string[];
  missed: readonly string[];
}

/** Runs the rules on narrative over cases, and counts by rule. */
export function measure(cases: readonly NarrativeCase[]): { scores: Map<string, Score>; misses: Miss[] } {
  const scores = new Map<string, Score>();
  const misses: Miss[] = [];
  for (const example of cases) {
    const given = noticesOf(example);
    const wrong = given.filter((id) => !example.due.includes(id));
    const missed = example.due.filter((id) => !given.includes(id));
    for (const id of given) scoreOf(scores, id)[wrong.includes(id) ? 'wrong' : 'right'] += 1;
    for (const id of missed) scoreOf(scores, id).missed += 1;
    if (wrong.length + missed.length > 0) misses.push({ sentence: example.sentence, wrong, missed });
  }
  return { scores, misses };
}

export function addScores(scores: Iterable<Score>): Score {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const { right, wrong, missed } of scores) {
    sum.right += right;
    sum.wrong += wrong;
    sum.missed += missed;
  }
  return sum;
}

function noticesOf(example: NarrativeCase): string[] {
  const { report, lastYear } = reportsOf(example);
  const refuted = observe(report, lastYear).filter(({ holds }) => !holds);
  return [...new Set(refuted.map(({ kind, part }) => `${kind} ${part}`))];
}

function scoreOf(scores: Map<string, Score>, id: string): Score {
  const [kind = id] = id.split(' ');
  const score = scores.get(kind) ?? { right: 0, wrong: 0, missed: 0 };
  scores.set(kind, score);
  return score;
}
