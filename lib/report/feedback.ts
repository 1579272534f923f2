/** What a person can tell the portal, how it reached us, and what becomes of it. */

export const feedbackKinds = ['question', 'error', 'suggestion', 'complaint'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** All but `web` are taken in by a member of staff for a person who is not online. */
export const feedbackChannels = ['web', 'counter', 'phone', 'letter'] as const;
export type FeedbackChannel = (typeof feedbackChannels)[number];

export const feedbackStates = ['received', 'inProgress', 'answered', 'closed'] as const;
export type FeedbackState = (typeof feedbackStates)[number];
