import { hasEnoughPeers, type PeerStatistic, type PeerStatistics } from '../peers';
import type { ComparedAgency, Showing } from './comparison';
import type { Measure } from './measures';

/** Whose median and range can stand beside the compared agencies: those of their kind and level; null where they are not of one. */
export function peersOf(
  agencies: readonly ComparedAgency[],
): Pick<ComparedAgency, 'kind' | 'level' | 'isFictitious'> | null {
  const [first, ...rest] = agencies;
  if (!first) return null;
  const isOneKind = rest.every(
    ({ kind, level, isFictitious }) =>
      kind === first.kind && level === first.level && isFictitious === first.isFictitious,
  );
  return isOneKind ? { kind: first.kind, level: first.level, isFictitious: first.isFictitious } : null;
}

/** Whether medians are kept of what is shown: they are of indicators, as they are. */
export function hasPeers(measure: Measure, showing: Showing): boolean {
  return measure.kind === 'indicator' && showing === 'value';
}

/** The statistic of an indicator in each year; null where too few agencies have a value. */
export function pickPeers(measure: Measure, years: readonly PeerStatistics[]): (PeerStatistic | null)[] {
  return years.map((statistics) => {
    const found = measure.kind === 'indicator' ? statistics[measure.key] : undefined;
    return hasEnoughPeers(found) ? found : null;
  });
}
