/** What a person can tell the portal, how it reached us, and what becomes of it. */

export const feedbackKinds = ['question', 'error', 'suggestion', 'complaint'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** All but `web` are taken in by a member of staff for a person who is not online. */
export const feedbackChannels = ['web', 'counter', 'phone', 'letter'] as const;
export type FeedbackChannel = (typeof feedbackChannels)[number];

/** `waiting`: for the person, whom staff asked something. */
export const feedbackStates = ['received', 'inProgress', 'waiting', 'answered', 'closed'] as const;
export type FeedbackState = (typeof feedbackStates)[number];

/** Those in which staff have something to do. */
export const openStates = ['received', 'inProgress'] as const satisfies readonly FeedbackState[];

/** Those in which nothing is left to do, unless the person writes again. */
export function isDone(state: FeedbackState): boolean {
  return state === 'answered' || state === 'closed';
}

/** What staff write: to the person (`ask`, `answer`), or for each other only. */
export const writingKinds = ['answer', 'ask', 'note'] as const;
export type WritingKind = (typeof writingKinds)[number];

/**
 * What the history of an inquiry is made of; `message`: the person wrote once more; `erase`: they had name and contact erased; `expire`: these
 * were erased because their time was over; `correct`, `corrected`: work on the report that it is about began for it, and was published; `publish`, `withdraw`: question and answer became public, and were taken back.
 */
export const feedbackEventKinds = [
  ...writingKinds,
  'message',
  'erase',
  'expire',
  'assign',
  'state',
  'correct',
  'corrected',
  'publish',
  'withdraw',
] as const;
export type FeedbackEventKind = (typeof feedbackEventKinds)[number];

/** Parts of the inbox: one state, all that is open, or everything. */
export const inboxViews = ['open', ...feedbackStates, 'all'] as const;
export type InboxView = (typeof inboxViews)[number];

/** Whether the person may write once more: after staff have written to them, and until they have. */
export function mayReply(state: FeedbackState): boolean {
  return state === 'waiting' || state === 'answered';
}

/** Working days within which each kind is answered (20, as article 33 of Decree 711 has it for requests). */
export const answerDays: Readonly<Record<FeedbackKind, number>> = {
  question: 20,
  error: 20,
  suggestion: 20,
  complaint: 20,
};

/**
 * What becomes of a mail that tells a person that something was written to them. `unclear`: the connection broke after it was handed over, so that
 * it is not sent again by itself; `dropped`: the address had been erased.
 */
export const mailStates = ['waiting', 'sending', 'sent', 'failed', 'unclear', 'dropped'] as const;
export type MailState = (typeof mailStates)[number];

/** What a file that is attached may be. */
export const attachmentTypes = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];
