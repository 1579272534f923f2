import type { CheckedReport } from '../checks/compare';
import type { Basis } from '../checks/result';
import { type Claim, findClaims } from './claims';
import { basisOf, changeOf, type NarratedReport, type Notice, noticeOf, shareOf, statedBasis } from './notice';
import { quantities } from './quantities';
import { isPercentOf } from './rounding';
import type { Sentence } from './sentences';

const share = /^(?:约)?占(?:比|总数|比例|总量|办结总数)?(?:的|为|达|达到)?(?<percent>\d+(?:\.\d+)?)%$/;
const growth =
  /^(?:较|比|与)?(?:去年|上年|上一年|同期)*(?:相比)?同?比?(?<way>增长|上升|增加|提高|下降|减少|回落|降低)了?(?<percent>\d+(?:\.\d+)?)%$/;
const interpretation = /解读率(?:达到|达|为)?(?<percent>\d+(?:\.\d+)?)%$/;
/** What a share of an outcome can be of, the likeliest first. */
const wholes = ['concluded', 'received'] as const;
const falling = /下降|减少|回落|降低/;
const counted = /(?<n>\d+)(?:件|份|篇|条|个|次)$/;

/** Percentages that the counts beside them do not come to. */
export function findRatios(
  sentences: readonly Sentence[],
  claims: readonly Claim[],
  report: NarratedReport,
  lastYear: CheckedReport | null,
): Notice[] {
  return sentences.flatMap((sentence) =>
    sentence.clauses.flatMap(({ text, before }) => {
      const previous = before.at(-1) ?? '';
      const own = findClaims([{ ...sentence, clauses: [{ text: previous, before: before.slice(0, -1) }] }])[0];
      return (
        checkShare(sentence, text, own, claims, report) ??
        checkGrowth(sentence, text, own, report, lastYear) ??
        checkInterpretation(sentence, text, previous, report) ??
        []
      );
    }),
  );
}

/** “258, which is 33.9 %”: of the requests that were received, dealt with, or had to be dealt with. */
function checkShare(
  sentence: Sentence,
  text: string,
  own: Claim | undefined,
  claims: readonly Claim[],
  report: NarratedReport,
): Notice[] | null {
  const percent = share.exec(text)?.groups?.percent;
  if (percent === undefined || !own) return null;
  const inTables = wholes.flatMap(
    (whole) =>
      quantities
        .find(({ key }) => key === whole)
        ?.readings(report)
        .map(basisOf) ?? [],
  );
  const stated = wholes.flatMap((whole) => claims.filter(({ quantity }) => quantity.key === whole));
  const known = [...stated.map((claim) => statedBasis(claim.stated)), ...inTables.filter((basis) => basis !== null)];
  const [first] = known;
  if (!first || inTables.includes(null) || known.some(({ sum }) => isPercentOf(percent, own.stated, sum))) return [];
  return [noticeOf('narrative.ratio', own.quantity.key, sentence, percent, shareOf(statedBasis(own.stated), first))];
}

/** “3646, up 1.05 %”, where the year before is known. */
function checkGrowth(
  sentence: Sentence,
  text: string,
  own: Claim | undefined,
  report: NarratedReport,
  lastYear: CheckedReport | null,
): Notice[] | null {
  const { way, percent } = growth.exec(text)?.groups ?? {};
  if (percent === undefined || way === undefined || !own) return null;
  if (!lastYear) return [];
  const now = own.quantity.readings(report).map(basisOf);
  const before = own.quantity.readings(lastYear).map(basisOf);
  // The words mean the same in both years: the reading that is this year's stated number is the one for last year.
  const at = now.findIndex((basis) => basis?.sum === own.stated);
  const last = before[at];
  if (!last || last.sum === 0) return [];
  const change = (own.stated - last.sum) * (falling.test(way) ? -1 : 1);
  if (change >= 0 && isPercentOf(percent, change, last.sum)) return [];
  return [noticeOf('narrative.ratio', own.quantity.key, sentence, percent, changeOf(statedBasis(own.stated), last))];
}

/** Interpretations of the documents issued: more than one of each is possible, but the rate has to be of these two numbers. */
function checkInterpretation(
  sentence: Sentence,
  text: string,
  previous: string,
  report: NarratedReport,
): Notice[] | null {
  const percent = interpretation.exec(text)?.groups?.percent;
  const count = counted.exec(previous)?.groups?.n;
  if (percent === undefined || count === undefined) return null;
  const [issued]: (Basis | null)[] = (
    quantities.find(({ key }) => key === 'normativeIssued')?.readings(report) ?? []
  ).map(basisOf);
  // Up to 100 % the rate may well be of something else: of all documents that had to be interpreted.
  if (!issued || Number(percent) <= 100 || isPercentOf(percent, Number(count), issued.sum)) return [];
  return [
    noticeOf('narrative.ratio', 'normativeIssued', sentence, percent, shareOf(statedBasis(Number(count)), issued)),
  ];
}
