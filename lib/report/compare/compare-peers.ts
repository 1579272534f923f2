import { mostPeersOfRow, type PeerStatistics } from '../peers';
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

/**
 * Whether there can be medians of what is shown: of indicators they are kept, of rows they are worked out where comparable agencies are not too many.
 * @param kept what is kept of comparable agencies in each year
 */
export function hasPeers(measure: Measure, showing: Showing, kept: readonly PeerStatistics[]): boolean {
  if (showing !== 'value') return false;
  return measure.kind === 'indicator' || kept.every(({ received }) => (received?.reports ?? 0) <= mostPeersOfRow);
}
