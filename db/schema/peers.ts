import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { agencyKinds, agencyLevels } from '@/lib/report/agency';
import { indicatorKeys } from '@/lib/report/indicators';

/**
 * Each indicator over the published reports of comparable agencies (lib/report/peers.ts). A value is its numerator and, for a share, its
 * denominator, as one report has them; the median has none of its own where it is halfway between two reports.
 */
export const peerStatistics = sqliteTable(
  'peer_statistics',
  {
    kind: text({ enum: agencyKinds }).notNull(),
    level: text({ enum: agencyLevels }).notNull(),
    isFictitious: integer({ mode: 'boolean' }).notNull(),
    year: integer().notNull(),
    indicator: text({ enum: indicatorKeys }).notNull(),
    /** How many reports have a value. */
    reports: integer().notNull(),
    median: real().notNull(),
    medianOf: integer(),
    medianAmong: integer(),
    lowOf: integer().notNull(),
    lowAmong: integer(),
    highOf: integer().notNull(),
    highAmong: integer(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.level, table.isFictitious, table.year, table.indicator] })],
);
