import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { feedbackChannels, feedbackKinds, feedbackStates } from '@/lib/report/feedback';
import { agencies } from './agencies';
import { reports } from './reports';

export const feedback = sqliteTable(
  'feedback',
  {
    id: integer().primaryKey(),
    /** Printed on the receipt and said on the phone; not secret. */
    receipt: text().notNull().unique(),
    /** Hash of the code that opens the feedback together with the receipt number; the code itself is nowhere stored. */
    lookupCodeHash: text().notNull(),
    /** Hash of the form's own key and of what was written in it, so that the same form sent twice is stored once. */
    submissionKey: text().notNull().unique(),
    kind: text({ enum: feedbackKinds }).notNull(),
    channel: text({ enum: feedbackChannels }).notNull(),
    state: text({ enum: feedbackStates }).notNull().default('received'),
    agencyId: integer().references(() => agencies.id, { onDelete: 'set null' }),
    reportId: integer().references(() => reports.id, { onDelete: 'set null' }),
    /** Kept beside the report, because a report that is missing is a reason to write as well. */
    year: integer(),
    /** The figure that it is about, `<table>.<row>.<column>` of the form. */
    figure: text(),
    subject: text().notNull(),
    text: text().notNull(),
    /** Personal data: only what the person chose to leave, sealed for the receipt number (lib/desk/feedback-person.ts). */
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
