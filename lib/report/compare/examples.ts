import type { AgencyKind, AgencyLevel } from '../agency';

interface Candidate {
  slug: string;
  kind: AgencyKind;
  level: AgencyLevel;
  parent: string | null;
  isFictitious: boolean;
  received: number | null;
}

/** A comparison that is worth a look: agencies alike in kind, level and government, and a measure. */
export interface CompareExample<T> {
  kind: AgencyKind;
  parent: string | null;
  agencies: T[];
  measure: 'disclosureRate' | 'received' | 'carryOverRate';
}

const measures = ['disclosureRate', 'received', 'carryOverRate'] as const;
const perExample = 4;

/** Makes examples out of agencies that have reports: the largest groups of like ones, those with most requests of each. */
export function pickExamples<T extends Candidate>(candidates: readonly T[]): CompareExample<T>[] {
  const groups = new Map<string, T[]>();
  for (const agency of candidates) {
    const key = [agency.kind, agency.level, agency.parent, agency.isFictitious].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), agency]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, measures.length)
    .flatMap((group, index) => {
      const [first, measure] = [group[0], measures[index]];
      if (!first || !measure) return [];
      const agencies = group.toSorted((a, b) => (b.received ?? -1) - (a.received ?? -1)).slice(0, perExample);
      return [{ kind: first.kind, parent: first.parent, agencies, measure }];
    });
}
