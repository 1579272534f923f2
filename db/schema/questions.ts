import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { agencies } from './agencies';
import { feedback } from './feedback';

/**
 * Questions with their answers that are public, as staff edited them; in the order of ids the newest comes last. The words of those that are public
 * are in the full-text table `question_words` under the same id.
 */
export const questions = sqliteTable(
  'questions',
  {
    id: integer().primaryKey(),
    feedbackId: integer()
      .notNull()
      .unique()
      .references(() => feedback.id, { onDelete: 'cascade' }),
    agencyId: integer().references(() => agencies.id, { onDelete: 'set null' }),
    year: integer(),
    title: text().notNull(),
    question: text().notNull(),
    answer: text().notNull(),
    /** Milliseconds since 1970. */
    publishedAt: integer().notNull(),
    /** Null while it is public. */
    withdrawnAt: integer(),
  },
  (table) => [
    index('questions_public').on(table.id).where(sql`withdrawn_at IS NULL`),
    index('questions_agency').on(table.agencyId, table.id).where(sql`withdrawn_at IS NULL`),
  ],
);
