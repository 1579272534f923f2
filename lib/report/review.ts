/**
 * The three reviews that a report passes before it is published (三审三校): first review and entry, check, final review. Each is done by another
 * person; what comes after a send-back is reviewed anew.
 */
export const revisionStates = ['draft', 'entered', 'checked', 'approved'] as const;
export type RevisionState = (typeof revisionStates)[number];

export const reviewActions = ['enter', 'check', 'approve', 'sendBack'] as const;
export type ReviewAction = (typeof reviewActions)[number];

/** Which state each step leads from, and to. Publishing is no review: it ends the revision (lib/desk/publish-revision.ts). */
export const reviewSteps: Readonly<Record<ReviewAction, { from: readonly RevisionState[]; to: RevisionState }>> = {
  enter: { from: ['draft'], to: 'entered' },
  check: { from: ['entered'], to: 'checked' },
  approve: { from: ['checked'], to: 'approved' },
  sendBack: { from: ['entered', 'checked', 'approved'], to: 'draft' },
};

/** A step that was taken, oldest first in a history. */
export interface StepTaken {
  action: ReviewAction;
  staffId: string;
}

export type StepRefusal = 'wrongState' | 'samePerson';

/**
 * Whether somebody may take a step now.
 * @param history all steps of the revision, oldest first
 * @returns why not, or null where they may
 */
export function refuseStep(
  action: ReviewAction,
  state: RevisionState,
  history: readonly StepTaken[],
  staffId: string,
): StepRefusal | null {
  if (!reviewSteps[action].from.includes(state)) return 'wrongState';
  if (action === 'sendBack') return null;
  const sinceSentBack = history.slice(history.findLastIndex((step) => step.action === 'sendBack') + 1);
  return sinceSentBack.some((step) => step.staffId === staffId) ? 'samePerson' : null;
}
