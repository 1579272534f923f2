import type { CheckedReport } from '../checks/compare';
import { findClaims } from './claims';
import { contradict } from './contradict';
import type { NarratedReport, Notice } from './notice';
import { findParts } from './parts';
import { findRatios } from './ratios';
import { listSentences } from './sentences';

/**
 * Compares what section 1 states with the tables, with itself, and with the year before.
 * @param lastYear the same agency's report of the year before, where there is one
 */
export function findNotices(report: NarratedReport, lastYear: CheckedReport | null): Notice[] {
  const sentences = listSentences(report.sections.filter(({ number }) => number === 1));
  const claims = findClaims(sentences);
  return [
    ...claims.flatMap((claim) => contradict(claim, report)),
    ...findParts(sentences, claims),
    ...findRatios(sentences, claims, report, lastYear),
  ];
}
