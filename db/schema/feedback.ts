import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { agencies } from './agencies';
import { reports } from './reports';

export const feedbackKinds = ['question', 'error', 'suggestion', 'complaint'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** How it reached us. All but `web` are taken in by a member of staff for a person who is not online. */
export const feedbackChannels = ['web', 'counter', 'phone', 'letter'] as const;
export type FeedbackChannel = (typeof feedbackChannels)[number];

export const feedbackStates = ['received', 'inProgress', 'answered', 'closed'] as const;
export type FeedbackState = (typeof feedbackStates)[number];

export const feedback = sqliteTable(
  'feedback',
  {
    id: integer().primaryKey(),
    /** Printed on the receipt and said on the phone; not secret. */
    receipt: text().notNull().unique(),
    /** SHA-256 of the code that opens the feedback together with the receipt number. */
    lookupCodeHash: text().notNull(),
    /** Sent with the form, so that the same form sent twice is stored once. */
    submissionKey: text().notNull().unique(),
    kind: text({ enum: feedbackKinds }).notNull(),
    channel: text({ enum: feedbackChannels }).notNull(),
    state: text({ enum: feedbackStates }).notNull().default('received'),
    agencyId: integer().references(() => agencies.id, { onDelete: 'set null' }),
    reportId: integer().references(() => reports.id, { onDelete: 'set null' }),
    subject: text().notNull(),
    text: text().notNull(),
    /** Personal data: only what the person chose to leave. */
    name: text(),
    contact: text(),
    wantsAnswer: integer({ mode: 'boolean' }).notNull(),
    /** Agreed that question and answer may be published without names. */
    mayPublish: integer({ mode: 'boolean' }).notNull(),
    answer: text(),
    answeredAt: integer(),
    /** Milliseconds since 1970. */
    createdAt: integer().notNull(),
  },
  (table) => [index('feedback_state').on(table.state, table.createdAt), index('feedback_agency').on(table.agencyId)],
);

export type Feedback = typeof feedback.$inferSelect;
