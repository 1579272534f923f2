import type { CheckedReport } from '../checks/compare';
import { findClaims } from './claims';
import { observeFigure } from './figures';
import type { NarratedReport, Observation } from './observation';
import { observeParts } from './parts';
import { observeRatios } from './ratios';
import { listSentences } from './sentences';

/**
 * Compares what section 1 states with the tables, with itself, and with the year before.
 * @param lastYear the same agency's report of the year before, where there is one
 */
export function observe(report: NarratedReport, lastYear: CheckedReport | null): Observation[] {
  const sentences = listSentences(report.sections.filter(({ number }) => number === 1));
  const claims = findClaims(sentences, report);
  const ofWhole = claims.filter(({ isPerhapsPart }) => !isPerhapsPart);
  return [
    ...claims.flatMap((claim) => observeFigure(claim, report)),
    ...observeParts(sentences, ofWhole),
    ...observeRatios(sentences, ofWhole, report, lastYear),
  ];
}
