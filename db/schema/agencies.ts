import { desc } from 'drizzle-orm';
import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { agencyKinds, agencyLevels } from '@/lib/report/agency';

export const agencies = sqliteTable(
  'agencies',
  {
    id: integer().primaryKey(),
    /** Names the agency in addresses; never reused. */
    slug: text().notNull().unique(),
    name: text().notNull(),
    nameEn: text().notNull(),
    kind: text({ enum: agencyKinds }).notNull(),
    level: text({ enum: agencyLevels }).notNull(),
    /** The government that the agency belongs to. */
    parentId: integer().references((): AnySQLiteColumn => agencies.id),
    /** Made up for the sample data; said wherever the agency is shown. */
    isFictitious: integer({ mode: 'boolean' }).notNull().default(false),
    /** Loaded by `gongkai sample`, which may replace it; everything else is left alone by it. */
    isSample: integer({ mode: 'boolean' }).notNull().default(false),
    /** Name, then aliases, in pinyin without tones, and their initials, each name one word: for search and for sorting. */
    pinyin: text().notNull(),
    pinyinInitials: text().notNull(),
    /** Year of its newest published report, and what that one received; derived. */
    latestYear: integer(),
    latestReceived: integer(),
    address: text(),
    postcode: text(),
    telephone: text(),
    fax: text(),
    email: text(),
    website: text(),
  },
  (table) => [
    index('agencies_parent').on(table.parentId, table.pinyin),
    index('agencies_name').on(table.name),
    index('agencies_kind').on(table.kind, table.pinyin),
    index('agencies_comparable').on(table.kind, table.level, table.isFictitious),
    // The orders of the list of agencies.
    index('agencies_pinyin').on(table.pinyin),
    index('agencies_by_latest').on(desc(table.latestYear), table.pinyin),
    index('agencies_by_received').on(desc(table.latestReceived), table.pinyin),
  ],
);

/** Other names that an agency goes by: abbreviations, former names, the name as a title prints it. */
export const agencyAliases = sqliteTable(
  'agency_aliases',
  {
    id: integer().primaryKey(),
    agencyId: integer()
      .notNull()
      .references(() => agencies.id, { onDelete: 'cascade' }),
    alias: text().notNull(),
  },
  (table) => [index('agency_aliases_agency').on(table.agencyId), index('agency_aliases_alias').on(table.alias)],
);

export type Agency = typeof agencies.$inferSelect;
