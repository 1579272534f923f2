import type { Period, SectionNumber } from '../draft';
import type { TableKey } from '../form';

/** The rules of domain.md, section 3. Their sentences are the messages `check.<kind>.title` and `check.<kind>.explanation`. */
export const checkKinds = [
  'requests.balance',
  'requests.outcomes',
  'requests.applicants',
  'disputes.total',
  'proactive.stock',
  'years.carry',
  'narrative.figures',
  'narrative.parts',
  'narrative.ratio',
  'narrative.repeat',
  'form.complete',
  'form.period',
  'plausible.change',
  'rollup.government',
] as const;
export type CheckKind = (typeof checkKinds)[number];

/** `notice`: worth a look, and no verdict: the words may mean something else, or the change may be real. Only sums of figures ever `fail`. */
export const checkOutcomes = ['pass', 'fail', 'cannotTell', 'notice'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

export interface CellAddress {
  table: TableKey;
  row: string;
  column: string;
  /** The reporting year: of the checked report, or the one before it. */
  year: number;
}

/** One cell of a sum, with what the document has in it. */
export interface Term extends CellAddress {
  sign: 1 | -1;
  state: 'value' | 'blank' | 'unreadable' | 'absent';
  /** Null where the cell is no value. */
  value: number | null;
}

/** One side of the equation, so that a page can write "7 + 0"; `sum` is null where it cannot be told. */
export interface Side {
  terms: Term[];
  sum: number | null;
}

/** Two sums that have to be the same. */
export interface SumsEvidence {
  is: 'sums';
  left: Side;
  right: Side;
  /** Left minus right; null where a side cannot be told. */
  difference: number | null;
  /** A blank cell was counted as 0 to reach the outcome, which whoever shows the outcome has to say. */
  tookBlanksAsZero: boolean;
}

/** What a statement is held against: cells of the tables, or numbers that the narrative states itself, and their sum. */
export interface Basis {
  terms: readonly (Term | { stated: number })[];
  sum: number;
}

/** What figures come to: a sum; or a percentage, of a part in a whole or of the change from one number to the next. */
export type Result =
  | { is: 'sum'; of: Basis; value: number }
  | { is: 'share'; of: Basis; in: Basis; value: number }
  | { is: 'change'; to: Basis; from: Basis; value: number };

/** A number that the narrative states, beside what the figures come to. */
export interface Statement {
  section: SectionNumber;
  /** The sentence as printed. */
  sentence: string;
  /** The number, or the percentage without its sign, as the sentence states it. */
  stated: string;
  unit: 'count' | 'percent';
  comesTo: Result;
}

/** One or more sentences about the same thing: those that the figures do not bear out, or, where all are borne out, all of them. */
export interface StatementsEvidence {
  is: 'statements';
  statements: readonly Statement[];
}

/** A section of the checked report, beside the same section of another report; both texts lie in these reports. */
export interface RepeatEvidence {
  is: 'repeat';
  section: SectionNumber;
  /** Of the other report; the agency is its slug, null for the checked report's own. */
  of: { agency: string | null; year: number };
  /** How much of the section stands in the other one too, from 0 to 1. */
  share: number;
  /** Changes when either text does. */
  texts: string;
}

/** What the form has and the report has not. */
export interface MissingEvidence {
  is: 'missing';
  sections: readonly SectionNumber[];
  /** Of the form, absent in the report; or blank where a number has to be, as the part of the check says. */
  cells: readonly CellAddress[];
}

/** The years that parts of a report say it is about. */
export interface YearsEvidence {
  is: 'years';
  year: number;
  title: { text: string; year: number } | null;
  period: Period | null;
}

/** A figure beside last year's. */
export interface ChangeEvidence {
  is: 'change';
  now: Term;
  last: Term;
}

/** A table with exactly last year's figures. */
export interface UnchangedEvidence {
  is: 'unchanged';
  table: TableKey;
  lastYear: number;
  /** How many of its figures are not 0. */
  figures: number;
}

/** A government's figure beside the sum of its departments'. */
export interface RollupEvidence {
  is: 'rollup';
  government: Term;
  /** Of how many departments the report of the same year is published with this figure, and what these add up to. */
  departments: { count: number; sum: number };
}

export type Evidence =
  | SumsEvidence
  | StatementsEvidence
  | RepeatEvidence
  | MissingEvidence
  | YearsEvidence
  | ChangeEvidence
  | UnchangedEvidence
  | RollupEvidence;

/** What a check says about a report. */
export interface CheckResult {
  /** `<kind>.<part>`, such as `requests.balance.total`; one of a report, and never changes its meaning. */
  id: string;
  kind: CheckKind;
  /** What of the report it is about: a row, column or group of the form, a thing that is stated, a section. */
  part: string;
  outcome: CheckOutcome;
  /** Every cell that was looked at. */
  cells: readonly CellAddress[];
  evidence: Evidence;
  /**
   * Of the id and of both sides: the figures, the sentence. A remark on a result holds as long as this stays the same. 16 hexadecimal digits.
   */
  fingerprint: string;
}

/** What a rule finds; `checks.ts` makes it a result. */
export interface Finding {
  part: string;
  outcome: CheckOutcome;
  cells: readonly CellAddress[];
  evidence: Evidence;
}
