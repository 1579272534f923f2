import { applicantColumns, disputeGroups, tableOf } from '@/lib/report/form';
import type { Scale } from './agencies';
import { type Random, randomFor } from './random';

export const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

/**
 * What happened at an agency in a year, before anybody printed it: lists of numbers by what they count. Lists of the same name add up place
 * by place, which is how the county's figures include its agencies'.
 *
 * `requests.<row>`: the six kinds of applicant; `disputes.<group>`: the four results; `documents`: issued, repealed, in force at the end;
 * `publicDocuments`: made, newly public, public in total; `licensing` and the like: items at the end of last year, change, decisions;
 * `feeItems`: the first two of these; `fees`: yuan; `procurement`: projects, yuan.
 */
export type Counts = Readonly<Record<string, readonly number[]>>;

export const outcomeRows = tableOf('2021', 'requests')
  .blocks.flatMap(({ rows }) => rows)
  .filter(({ key, groups }) => groups[0] === 'outcomes' && key !== 'concluded')
  .map(({ key }) => key);

/** Requests of a year against an ordinary one. */
const trend: Readonly<Record<number, number>> = {
  2019: 0.75,
  2020: 0.6,
  2021: 0.9,
  2022: 1,
  2023: 1.35,
  2024: 1.5,
  2025: 1.4,
};
const applicantShares = [880, 60, 4, 5, 30, 21];
const disputeResultShares = [68, 8, 14, 10];
const outcomeShares: Readonly<Record<string, number>> = {
  granted: 340,
  partlyGranted: 80,
  'denied.stateSecret': 2,
  'denied.forbiddenByLaw': 8,
  'denied.securityAndStability': 3,
  'denied.thirdPartyRights': 20,
  'denied.internalAffairs': 18,
  'denied.deliberative': 18,
  'denied.enforcementFiles': 14,
  'denied.administrativeInquiry': 14,
  'unavailable.notHeld': 270,
  'unavailable.needsCreation': 40,
  'unavailable.unclear': 14,
  'notProcessed.petition': 45,
  'notProcessed.repeated': 20,
  'notProcessed.publications': 2,
  'notProcessed.excessive': 6,
  'notProcessed.reconfirmation': 4,
  'other.notCorrectedInTime': 22,
  'other.feeUnpaid': 2,
  'other.other': 28,
};
const chanceOfCarryOver = 0.05;
const chanceOfReconsideration = 0.05;
const chanceOfDirectLitigation = 0.015;
const chanceOfLitigationAfter = 0.3;

/** An agency's years from the first to the last, each following from the one before. */
export function simulate(slug: string, scale: Scale): Map<number, Counts> {
  const random = randomFor(slug);
  const counts = new Map<number, Counts>();
  let last: Counts = startOf(random, scale);
  for (const year of years) {
    last = { ...nextRequests(random, scale, last, trend[year] ?? 1), ...nextWork(random, scale, last) };
    counts.set(year, last);
  }
  return counts;
}

const numberAt = (counts: Counts, key: string, index: number) => counts[key]?.[index] ?? 0;

function startOf(random: Random, { requests, documents, licensing, penalties, coercion, fees }: Scale): Counts {
  const items = (decisions: number, least: number, most: number) => [decisions > 0 ? random.int(least, most) : 0, 0];
  return {
    'requests.carriedOut': random.deal(random.successes(requests, chanceOfCarryOver), applicantShares),
    documents: [0, 0, documents],
    publicDocuments: [0, 0, Math.round(documents * 0.9)],
    licensing: items(licensing, 6, 40),
    otherServices: items(licensing, 2, 15),
    penalties: items(penalties, 20, 160),
    coercion: items(coercion, 2, 12),
    feeItems: items(fees, 1, 5),
  };
}

function nextRequests(random: Random, scale: Scale, last: Counts, factor: number): Counts {
  const total = Math.round((scale.requests * factor * random.int(80, 120)) / 100);
  const received = random.deal(total, applicantShares);
  const carriedIn = applicantColumns.map((_, index) => numberAt(last, 'requests.carriedOut', index));
  const carriedOut = received.map((count) => random.successes(count, chanceOfCarryOver));
  const concluded = received.map((count, index) => count + (carriedIn[index] ?? 0) - (carriedOut[index] ?? 0));
  const weights = outcomeRows.map((row) => (outcomeShares[row] ?? 0) * (scale.emphasis[row] ?? 1));
  const outcomes = concluded.map((count) => random.deal(count, weights));
  const decided = concluded.reduce((sum, count) => sum + count, 0);
  const reconsiderations = random.successes(decided, chanceOfReconsideration);
  const cases = [
    reconsiderations,
    random.successes(decided, chanceOfDirectLitigation),
    random.successes(reconsiderations, chanceOfLitigationAfter),
  ];
  return {
    'requests.received': received,
    'requests.carriedIn': carriedIn,
    ...Object.fromEntries(
      outcomeRows.map((row, index) => [`requests.${row}`, outcomes.map((counts) => counts[index] ?? 0)]),
    ),
    'requests.concluded': concluded,
    'requests.carriedOut': carriedOut,
    ...Object.fromEntries(
      disputeGroups.map((group, index) => [`disputes.${group}`, random.deal(cases[index] ?? 0, disputeResultShares)]),
    ),
  };
}

function nextWork(random: Random, scale: Scale, last: Counts): Counts {
  const inForce = numberAt(last, 'documents', 2);
  const issued = scale.documents === 0 ? 0 : random.int(0, Math.ceil(scale.documents / 7));
  const repealed = Math.min(inForce, random.int(0, Math.ceil(scale.documents / 8)));
  const made = scale.documents === 0 ? 0 : random.int(0, Math.ceil(scale.documents / 6));
  const newlyPublic = made - random.int(0, Math.min(made, 1));
  const about = (ordinary: number) => Math.round((ordinary * random.int(82, 118)) / 100);
  const items = (key: string): [number, number] => {
    const before = numberAt(last, key, 0) + numberAt(last, key, 1);
    return [before, before === 0 ? 0 : Math.max(-before, random.int(-2, 3))];
  };
  const projects = random.int(0, 4);
  return {
    documents: [issued, repealed, inForce + issued - repealed],
    publicDocuments: [made, newlyPublic, numberAt(last, 'publicDocuments', 2) + newlyPublic],
    licensing: [...items('licensing'), about(scale.licensing)],
    otherServices: [...items('otherServices'), about(Math.round(scale.licensing / 9))],
    penalties: [...items('penalties'), about(scale.penalties)],
    coercion: [...items('coercion'), about(scale.coercion)],
    feeItems: items('feeItems'),
    fees: [about(scale.fees)],
    procurement: [projects, projects === 0 ? 0 : projects * random.int(40, 900) * 1000],
  };
}
