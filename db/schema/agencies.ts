import { desc, sql } from 'drizzle-orm';
import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { agencyKinds, agencyLevels, otherNameKinds } from '@/lib/report/agency';

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
    /** The place that it is responsible for, by its full name, such as 江苏省宿迁市. */
    region: text(),
    /** The last day of an agency that is no more, `YYYY-MM-DD`, and why; nothing is due from it after that day. */
    closedOn: text(),
    closingReason: text(),
    address: text(),
    postcode: text(),
    telephone: text(),
    fax: text(),
    email: text(),
    website: text(),
    /** When the office that handles requests is open. */
    officeHours: text(),
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
    index('agencies_fictitious').on(table.isFictitious, table.pinyin),
    index('agencies_closed').on(table.closedOn).where(sql`closed_on IS NOT NULL`),
  ],
);

/** Other names that an agency goes by: abbreviations, the name as a title prints it, former names, names of agencies merged into it. */
export const agencyAliases = sqliteTable(
  'agency_aliases',
  {
    id: integer().primaryKey(),
    agencyId: integer()
      .notNull()
      .references(() => agencies.id, { onDelete: 'cascade' }),
    alias: text().notNull(),
    aliasEn: text().notNull().default(''),
    kind: text({ enum: otherNameKinds }).notNull().default('alias'),
    /** The last day on which it was an agency's name, `YYYY-MM-DD`; null for a name that goes beside the present one. */
    until: text(),
  },
  (table) => [index('agency_aliases_agency').on(table.agencyId), index('agency_aliases_alias').on(table.alias)],
);

/** Names in addresses of agencies that were merged into another one: they lead to it, and are never given to anybody else. */
export const formerSlugs = sqliteTable(
  'former_slugs',
  {
    slug: text().primaryKey(),
    agencyId: integer()
      .notNull()
      .references(() => agencies.id),
  },
  (table) => [index('former_slugs_agency').on(table.agencyId)],
);

export type Agency = typeof agencies.$inferSelect;

/**
 * One row: how many agencies there are, and how often any of them, or a name of theirs, was changed. Kept by triggers, so that the version of what is
 * published need not read all agencies (db/queries/version.ts).
 */
export const agencyChanges = sqliteTable('agency_changes', {
  id: integer().primaryKey(),
  agencies: integer().notNull(),
  changes: integer().notNull(),
});
