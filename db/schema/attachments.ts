import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { attachmentTypes } from '@/lib/report/feedback';
import { feedback, feedbackEvents } from './feedback';

/** Files that a person sent with a feedback, or staff with what they wrote. */
export const feedbackAttachments = sqliteTable(
  'feedback_attachments',
  {
    id: integer().primaryKey(),
    feedbackId: integer()
      .notNull()
      .references(() => feedback.id, { onDelete: 'cascade' }),
    /** What staff wrote it with; null: it came with the feedback. */
    eventId: integer().references(() => feedbackEvents.id, { onDelete: 'cascade' }),
    /** As the sender called it: shown and given to the browser, never used as a path. */
    name: text().notNull(),
    /** Told by the content. */
    mediaType: text({ enum: attachmentTypes }).notNull(),
    /** In bytes. */
    size: integer().notNull(),
  },
  (table) => [index('feedback_attachments_feedback').on(table.feedbackId, table.id)],
);

/** The contents apart, sealed for the receipt number, so that lists do not read them. */
export const attachmentContents = sqliteTable('attachment_contents', {
  attachmentId: integer()
    .primaryKey()
    .references(() => feedbackAttachments.id, { onDelete: 'cascade' }),
  bytes: blob({ mode: 'buffer' }).notNull(),
});
