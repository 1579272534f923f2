import { index, integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import type { SectionNumber } from '@/lib/report/draft';
import { reports } from './reports';

/** A few hashes of each long section of published reports, by which the same text is found in another agency's report (lib/report/checks/shingles.ts). */
export const sectionSketches = sqliteTable(
  'section_sketches',
  {
    section: integer().$type<SectionNumber>().notNull(),
    hash: integer().notNull(),
    reportId: integer()
      .notNull()
      .references(() => reports.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.section, table.hash, table.reportId] }),
    index('section_sketches_report').on(table.reportId),
  ],
);
