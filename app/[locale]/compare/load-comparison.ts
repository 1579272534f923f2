import { loadPeersOfRow } from '@/app/published';
import { loadComparedAgencies } from '@/db/queries/compare';
import { loadPeers, type PeerGroup } from '@/db/queries/peers';
import { type CompareQuery, type Dropped, parseCompareQuery, printYears } from '@/lib/i18n/compare-query';
import { countMeasures, countYears, type MeasureChoice } from '@/lib/report/compare/choices';
import { hasPeers, peersOf } from '@/lib/report/compare/compare-peers';
import { type ComparedAgency, type Comparison, compareAgencies, yearsOf } from '@/lib/report/compare/comparison';
import { compositionOf } from '@/lib/report/compare/composition';
import { findMeasure, type Measure } from '@/lib/report/compare/measures';
import { wholeOf } from '@/lib/report/compare/take-measure';
import { hasEnoughPeers, type PeerStatistic, type PeerStatistics } from '@/lib/report/peers';

/** Something in an address that cannot be shown: wrong in itself, or without anything in the database that it could stand for. */
export type Rejected =
  | Dropped
  | { key: 'agencyUnknown' | 'agencyEmpty' | 'yearsEmpty' | 'noShare' | 'noComposition' | 'noPeers'; value: string };

export interface LoadedComparison {
  /** The address as far as it holds. */
  query: CompareQuery;
  rejected: Rejected[];
  agencies: ComparedAgency[];
  /** Null where no agency is chosen. */
  comparison: Comparison | null;
  /** For each year of the comparison; null where they are not asked for, or cannot be had. */
  peers: (PeerStatistic | null)[] | null;
  choices: {
    years: { year: number; reports: number }[];
    measures: MeasureChoice[];
    hasShare: boolean;
    hasComposition: boolean;
    hasPeers: boolean;
  };
}

/** Loads what an address asks for. What it asks for in vain is dropped and named. */
export async function loadComparison(params: Record<string, string | string[] | undefined>): Promise<LoadedComparison> {
  const { query: asked, dropped } = parseCompareQuery(params);
  const rejected: Rejected[] = [...dropped];
  const reject = (key: Exclude<Rejected['key'], Dropped['key']>, value = '') => rejected.push({ key, value });

  const found = await loadComparedAgencies(asked.agencies);
  const agencies = found.filter(({ reports }) => reports.length > 0);
  for (const slug of asked.agencies) {
    if (!found.some((agency) => agency.slug === slug)) reject('agencyUnknown', slug);
    else if (!agencies.some((agency) => agency.slug === slug)) reject('agencyEmpty', slug);
  }
  const query = { ...asked, agencies: agencies.map(({ slug }) => slug) };
  const measure = findMeasure(query.measure);
  const none = { years: [], measures: [], hasShare: false, hasComposition: false, hasPeers: false };
  if (agencies.length === 0 || !measure)
    return { query, rejected, agencies, comparison: null, peers: null, choices: none };

  const yearChoices = countYears(agencies);
  const available = yearsOf(agencies);
  const chosen = query.years?.filter((year) => available.includes(year)) ?? available;
  const without = query.years?.filter((year) => !available.includes(year)) ?? [];
  if (without.length > 0) reject('yearsEmpty', printYears(without));
  const years = chosen.length > 0 ? chosen : available;
  query.years = yearChoices.every(({ year }) => years.includes(year)) ? null : years;

  const group = peersOf(agencies);
  const groups =
    group && years.map((year) => ({ kind: group.kind, level: group.level, year, fictitious: group.isFictitious }));
  const kept = await Promise.all((groups ?? []).map(loadPeers));
  const can = {
    hasShare: wholeOf(measure) !== null,
    hasComposition: compositionOf(measure) !== null,
    hasPeers: group !== null && hasPeers(measure, 'value', kept),
  };
  if (query.showing === 'share' && !can.hasShare) {
    reject('noShare');
    query.showing = 'value';
  }
  if (query.view === 'shares' && !can.hasComposition) {
    reject('noComposition');
    query.view = 'lines';
  }
  if (query.hasPeers && (!can.hasPeers || !hasPeers(measure, query.showing, kept))) {
    reject('noPeers');
    query.hasPeers = false;
  }
  return {
    query,
    rejected,
    agencies,
    comparison: compareAgencies(agencies, measure, query.showing, years),
    peers: query.hasPeers && groups ? await loadPeerYears(measure, groups, kept) : null,
    choices: { years: yearChoices, measures: countMeasures(agencies, years), ...can },
  };
}

/** The statistic of each year; null where too few agencies have a value. */
async function loadPeerYears(measure: Measure, groups: readonly PeerGroup[], kept: readonly PeerStatistics[]) {
  const found =
    measure.kind === 'indicator'
      ? kept.map((statistics) => statistics[measure.key])
      : await Promise.all(groups.map((group) => loadPeersOfRow(measure.id, group)));
  return found.map((statistic) => (hasEnoughPeers(statistic) ? statistic : null));
}
