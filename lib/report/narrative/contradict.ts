import type { Claim } from './claims';
import { basisOf, type NarratedReport, type Notice, noticeOf, sumOf } from './notice';

/** A stated number that is none of the sums that its words can mean, where all of these are known. */
export function contradict({ quantity, stated, sentence }: Claim, report: NarratedReport): Notice[] {
  const readings = quantity.readings(report).map(basisOf);
  const [first] = readings;
  const isRefuted = readings.every((reading) => reading !== null && reading.sum !== stated);
  if (!first || !isRefuted) return [];
  return [noticeOf('narrative.figures', quantity.key, sentence, String(stated), sumOf(first))];
}
