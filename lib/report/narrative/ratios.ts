import type { CheckedReport } from '../checks/compare';
import type { Basis } from '../checks/result';
import { changeOf, shareOf, statedBasis } from './basis';
import type { Claim } from './claims';
import { type NarratedReport, type Observation, observationOf } from './observation';
import { basesOf, quantities } from './quantities';
import { isPercentOf } from './rounding';
import type { Sentence } from './sentences';

const share =
  /^(?:约)?占(?:比|总数|比例|总量|(?:已)?办结(?:总数|申请)?的?|申请总数|总申请量|全部申请)?(?:的|为|达|达到)?(?<percent>\d+(?:\.\d+)?)%$/u;
const growth =
  /^(?:申请(?:数量|量|总量))?(?:较|比|与)?(?:去年|上年|上一年|同期)*(?:相比)?同?比?(?<way>增长|上升|增加|提高|下降|减少|回落|降低)了?(?<percent>\d+(?:\.\d+)?)%$/u;
const interpretation = /解读率(?:达到|达|为)?(?<percent>\d+(?:\.\d+)?)%$/u;
const conclusion = /^(?:申请)?办结率(?:达到|达|为)?(?<percent>\d+(?:\.\d+)?)%$/u;
/** What a share of an outcome can be of, the likeliest first. */
const wholes = ['concluded', 'received'] as const;
const falling = /下降|减少|回落|降低/u;
const counted = /(?<n>\d+)(?:件|份|篇|条|个|次)$/u;

interface Stated {
  sentence: Sentence;
  /** The clause with the percentage, and the one before it. */
  text: string;
  previous: string;
  /** What the clause before states, where it is a thing that the tables count too. */
  own: Claim | undefined;
}

/** Percentages, and what the counts beside them come to. */
export function observeRatios(
  sentences: readonly Sentence[],
  claims: readonly Claim[],
  report: NarratedReport,
  lastYear: CheckedReport | null,
): Observation[] {
  return sentences
    .filter(({ plain }) => plain.includes('%'))
    .flatMap((sentence) =>
      sentence.clauses.flatMap(({ text, before }, at) => {
        if (!text.endsWith('%')) return [];
        const own = claims.find((claim) => claim.sentence === sentence && claim.at === at - 1);
        const stated: Stated = { sentence, text, previous: before.at(-1) ?? '', own };
        return (
          observeShare(stated, claims, report) ??
          observeGrowth(stated, report, lastYear) ??
          observeConclusion(stated, claims, report) ??
          observeInterpretation(stated, report) ??
          []
        );
      }),
    );
}

const basesOfKey = (key: string, report: CheckedReport) => {
  const quantity = quantities.find((one) => one.key === key);
  return quantity ? basesOf(quantity, report) : [];
};

/** “258, which is 33.9 %”: of the requests that were received, dealt with, or had to be dealt with. */
function observeShare({ sentence, text, own }: Stated, claims: readonly Claim[], report: NarratedReport) {
  const percent = share.exec(text)?.groups?.percent;
  if (percent === undefined || !own) return null;
  const inTables = wholes.flatMap((whole) => basesOfKey(whole, report));
  const stated = wholes.flatMap((whole) => claims.filter(({ quantity }) => quantity.key === whole));
  const known = [...stated.map((claim) => statedBasis(claim.stated)), ...inTables.filter((basis) => basis !== null)];
  const whole = known.find(({ sum }) => isPercentOf(percent, own.stated, sum));
  const [first] = known;
  if (!first || (!whole && inTables.includes(null))) return [];
  const comesTo = shareOf(statedBasis(own.stated), whole ?? first);
  return [observationOf('narrative.ratio', own.quantity.key, sentence, percent, comesTo, whole !== undefined)];
}

/** “3646, up 1.05 %”, where the year before is known. */
function observeGrowth({ sentence, text, own }: Stated, report: NarratedReport, lastYear: CheckedReport | null) {
  const { way, percent } = growth.exec(text)?.groups ?? {};
  if (percent === undefined || way === undefined || !own) return null;
  if (!lastYear) return [];
  const now = basesOf(own.quantity, report);
  // The words mean the same in both years: the reading that is this year's stated number is the one for last year.
  const at = now.findIndex((basis) => basis?.sum === own.stated);
  const last = basesOf(own.quantity, lastYear)[at];
  if (!last || last.sum === 0) return [];
  const change = (own.stated - last.sum) * (falling.test(way) ? -1 : 1);
  const holds = change >= 0 && isPercentOf(percent, change, last.sum);
  const comesTo = changeOf(statedBasis(own.stated), last);
  return [observationOf('narrative.ratio', own.quantity.key, sentence, percent, comesTo, holds)];
}

/** “Received 7, dealt with 7, 100 % concluded”: of what had to be dealt with, or of what was received. */
function observeConclusion({ sentence, text }: Stated, claims: readonly Claim[], report: NarratedReport) {
  const percent = conclusion.exec(text)?.groups?.percent;
  if (percent === undefined || !claims.some((claim) => claim.sentence === sentence)) return null;
  const [done] = basesOfKey('concluded', report);
  const all = basesOfKey('received', report).toReversed();
  if (!done || all.includes(null)) return [];
  const whole = all.find((basis) => basis && isPercentOf(percent, done.sum, basis.sum));
  const [workload] = all;
  // Without a number of their own, the words may be of the requests that were due.
  if (!workload || workload.sum === 0 || (!whole && Number(percent) === 100)) return [];
  const comesTo = shareOf(done, whole ?? workload);
  return [observationOf('narrative.ratio', 'concluded', sentence, percent, comesTo, Boolean(whole))];
}

/** Interpretations of the documents issued: more than one of each is possible, but the rate has to be of these two numbers. */
function observeInterpretation({ sentence, text, previous }: Stated, report: NarratedReport) {
  const percent = interpretation.exec(text)?.groups?.percent;
  const count = counted.exec(previous)?.groups?.n;
  if (percent === undefined || count === undefined) return null;
  const [issued]: readonly (Basis | null | undefined)[] = basesOfKey('normativeIssued', report);
  // Up to 100 % the rate may well be of something else: of all documents that had to be interpreted.
  if (!issued || issued.sum === 0 || Number(percent) <= 100) return [];
  const holds = isPercentOf(percent, Number(count), issued.sum);
  const comesTo = shareOf(statedBasis(Number(count)), issued);
  return [observationOf('narrative.ratio', 'normativeIssued', sentence, percent, comesTo, holds)];
}
