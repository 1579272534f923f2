import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { agencies } from './agencies';

/** Texts that staff begin an answer with. */
export const replyTemplates = sqliteTable(
  'reply_templates',
  {
    id: integer().primaryKey(),
    /** For inquiries about this agency and those below it; null: about any. */
    agencyId: integer().references(() => agencies.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    text: text().notNull(),
  },
  (table) => [index('reply_templates_agency').on(table.agencyId)],
);
