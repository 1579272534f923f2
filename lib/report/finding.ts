import type { CheckOutcome, CheckResult, Evidence } from './checks/result';

/** Outcomes that are stored one by one and shown in lists; everything else is counted. */
export const findingOutcomes = ['fail', 'notice'] as const satisfies CheckOutcome[];
export type FindingOutcome = (typeof findingOutcomes)[number];

/** Who wrote a remark: the agency that the report is of, or whoever runs the portal. */
export const remarkRoles = ['agency', 'portal'] as const;
export type RemarkRole = (typeof remarkRoles)[number];

/** The language that a remark is written in. */
export const remarkLanguages = ['zh-CN', 'en'] as const;
export type RemarkLanguage = (typeof remarkLanguages)[number];

/** What somebody answered to a finding, published beside it. */
export interface Remark {
  role: RemarkRole;
  text: string;
  language: RemarkLanguage;
  /** When it was published, in milliseconds since 1970. */
  writtenAt: number;
}

/** What is to be answered to a finding when the report is published; it becomes a remark then. */
export interface Answer extends Pick<Remark, 'text' | 'language'> {
  checkId: string;
  /** Of the finding as it stood when it was answered. */
  fingerprint: string;
}

/** Whether a finding has an answer that is about exactly its two sides. */
export function isAnswered(
  { id, fingerprint }: Pick<CheckResult, 'id' | 'fingerprint'>,
  answers: readonly Pick<Answer, 'checkId' | 'fingerprint'>[],
): boolean {
  return answers.some((answer) => answer.checkId === id && answer.fingerprint === fingerprint);
}

/** Something that a check found in a report. */
export interface ReportFinding extends Omit<CheckResult, 'outcome'> {
  outcome: FindingOutcome;
  /** Oldest first; they are about exactly these two sides. */
  remarks: Remark[];
}

/** Why a finding no longer holds: the reports changed, or the rules of this portal did. */
export const resolutionCauses = ['report', 'rules'] as const;
export type ResolutionCause = (typeof resolutionCauses)[number];

/** A finding that was public once and no longer holds as it stood. */
export interface ResolvedFinding extends ReportFinding {
  /** In milliseconds since 1970. */
  resolvedAt: number;
  cause: ResolutionCause;
  /** What the same check said afterwards; null where it could not be applied any more. */
  became: { outcome: CheckOutcome; evidence: Evidence } | null;
}

export function isFindingOutcome(outcome: CheckOutcome): outcome is FindingOutcome {
  return findingOutcomes.some((known) => known === outcome);
}
