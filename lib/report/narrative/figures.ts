import { sumOf } from './basis';
import type { Claim } from './claims';
import { type NarratedReport, type Observation, observationOf } from './observation';
import { basesOf } from './quantities';

/** Whether a stated number is one of the sums that its words can mean; nothing where one of these is not known. */
export function observeFigure(
  { quantity, stated, sentence, isPerhapsPart }: Claim,
  report: NarratedReport,
): Observation[] {
  const readings = basesOf(quantity, report);
  const meant = readings.find((reading) => reading?.sum === stated) ?? readings[0];
  if (!meant || readings.includes(null)) return [];
  const holds = meant.sum === stated;
  if (!holds && isPerhapsPart && readings.some((reading) => reading && reading.sum > stated)) return [];
  return [observationOf('narrative.figures', quantity.key, sentence, String(stated), sumOf(meant), holds)];
}
