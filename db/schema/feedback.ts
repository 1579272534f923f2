import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { feedbackChannels, feedbackEventKinds, feedbackKinds, feedbackStates, mailStates } from '@/lib/report/feedback';
import { agencies } from './agencies';
import { reports } from './reports';
import { revisions } from './revisions';
import { staff } from './staff';

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
    /** When it was first answered; what was answered is in its history. */
    answeredAt: integer(),
    /** Whether that was in time; null where it was never answered. Kept, since the day on which it is due moves when the person writes again. */
    answeredInTime: integer({ mode: 'boolean' }),
    /** Since when staff have nothing left to do with it: answered, or closed; null where it is neither. */
    doneAt: integer(),
    /** The last day on which an answer is in time, `YYYY-MM-DD`. */
    dueOn: text().notNull().default(''),
    /** The member of staff who looks after it. */
    assignedTo: text().references(() => staff.id),
    /** The language that it was sent in, and in which the person is written to. */
    language: text().notNull().default('zh-CN'),
    /** The work on the report that began for it: when that is published, the person is told. */
    revisionId: integer().references(() => revisions.id, { onDelete: 'set null' }),
    /** Counts changes by staff and by the person, so that nobody works on what has changed under their hands. */
    version: integer().notNull().default(0),
    /** Milliseconds since 1970. */
    createdAt: integer().notNull(),
  },
  (table) => [
    // The order of the inbox: what is due first comes first, in all, of an agency, and of a member of staff.
    // `|| ''` keeps indexes of the state, which are not in this order, from being taken for the condition.
    index('feedback_open').on(table.dueOn, table.id).where(sql`state || '' IN ('received', 'inProgress')`),
    index('feedback_state').on(table.state, table.dueOn, table.id),
    index('feedback_agency').on(table.agencyId, table.state, table.dueOn, table.id),
    index('feedback_assigned').on(table.assignedTo, table.state, table.dueOn, table.id),
    // How each agency keeps to the time for an answer is counted on this alone.
    index('feedback_times').on(table.agencyId, table.answeredInTime, table.state, table.dueOn),
    index('feedback_revision').on(table.revisionId).where(sql`revision_id IS NOT NULL`),
    // Whose name and contact are to be erased next.
    index('feedback_contact').on(table.doneAt).where(sql`name IS NOT NULL OR contact IS NOT NULL`),
  ],
);

/** What was done with a feedback and written about it, in the order of time. */
export const feedbackEvents = sqliteTable(
  'feedback_events',
  {
    id: integer().primaryKey(),
    feedbackId: integer()
      .notNull()
      .references(() => feedback.id, { onDelete: 'cascade' }),
    /** Milliseconds since 1970. */
    at: integer().notNull(),
    kind: text({ enum: feedbackEventKinds }).notNull(),
    /** Name of the member of staff then; null: the person who sent it. */
    staffName: text(),
    /** What was written. */
    text: text(),
    /** The state that it came into, or the name of who was given it; null: nobody. */
    value: text(),
  },
  (table) => [index('feedback_events_feedback').on(table.feedbackId, table.id)],
);

/**
 * Mails that tell a person that something was written to them, one for each writing. The address is not kept here: it is read from the
 * feedback when the mail is sent, so that whoever had it erased gets none.
 */
export const feedbackMails = sqliteTable(
  'feedback_mails',
  {
    id: integer().primaryKey(),
    feedbackId: integer()
      .notNull()
      .references(() => feedback.id, { onDelete: 'cascade' }),
    /** What it tells of. */
    eventId: integer()
      .notNull()
      .unique()
      .references(() => feedbackEvents.id, { onDelete: 'cascade' }),
    state: text({ enum: mailStates }).notNull().default('waiting'),
    tries: integer().notNull().default(0),
    /** When it is to be tried next, or when an attempt that has told nothing is given up; milliseconds since 1970. */
    nextAt: integer().notNull(),
    /** What the mail server answered last, as a code: its sentences may name the address. */
    problem: text(),
    sentAt: integer(),
  },
  (table) => [
    index('feedback_mails_next').on(table.state, table.nextAt),
    index('feedback_mails_feedback').on(table.feedbackId),
  ],
);

export type Feedback = typeof feedback.$inferSelect;
