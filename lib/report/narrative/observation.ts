import type { CheckedReport } from '../checks/compare';
import type { Result, Statement } from '../checks/result';
import type { Section } from '../draft';
import type { QuantityKey } from './quantities';
import type { Sentence } from './sentences';

export type NarrativeKind = 'narrative.figures' | 'narrative.parts' | 'narrative.ratio';

/** A statement that could be held against figures, and whether they bear it out. */
export interface Observation {
  kind: NarrativeKind;
  /** What it is about: the quantity that is stated, that has the parts, or that the percentage is of. */
  part: QuantityKey | 'list';
  statement: Statement;
  holds: boolean;
}

/** A report with tables and narrative. */
export interface NarratedReport extends CheckedReport {
  title: string | null;
  sections: readonly Section[];
}

export function observationOf(
  kind: NarrativeKind,
  part: Observation['part'],
  { section, text }: Sentence,
  stated: string,
  comesTo: Result,
  holds: boolean,
): Observation {
  const unit = kind === 'narrative.ratio' ? 'percent' : 'count';
  return { kind, part, statement: { section, sentence: text, stated, unit, comesTo }, holds };
}
