import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { auditActions } from '@/lib/report/audit';
import { staff } from './staff';

/** What staff did. Triggers refuse to change or delete a row (the migration has them). */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Milliseconds since 1970. */
    at: integer().notNull(),
    /** Null: the operator at the command line, or the portal itself. */
    staffId: text().references(() => staff.id),
    /** Their name then. */
    staffName: text().notNull(),
    /** What was done, such as `staff.add`. */
    action: text({ enum: auditActions }).notNull(),
    /** What it was done to: its kind (`staff`, `report` …) and what names it. */
    subject: text().notNull(),
    subjectId: text().notNull(),
    /** Not a reference: an entry stays as it is when the agency is gone. */
    agencyId: integer(),
    before: text({ mode: 'json' }).$type<Readonly<Record<string, unknown>> | null>(),
    after: text({ mode: 'json' }).$type<Readonly<Record<string, unknown>> | null>(),
  },
  (table) => [
    index('audit_log_staff').on(table.staffId),
    index('audit_log_action').on(table.action),
    index('audit_log_subject').on(table.subject, table.subjectId),
    index('audit_log_agency').on(table.agencyId),
    index('audit_log_at').on(table.at),
  ],
);
