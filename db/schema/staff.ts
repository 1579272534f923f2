import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { staffRoles } from '@/lib/report/staff';
import { agencies } from './agencies';

/** better-auth, which writes most of these tables, gives and takes dates. */
const time = () => integer({ mode: 'timestamp_ms' });

export const staff = sqliteTable('staff', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** In small letters: what they sign in with. */
  email: text().notNull().unique(),
  emailVerified: integer({ mode: 'boolean' }).notNull().default(false),
  image: text(),
  role: text({ enum: staffRoles }).notNull(),
  twoFactorEnabled: integer({ mode: 'boolean' }).notNull().default(false),
  /** Accounts are never deleted, since the audit log names them. */
  disabledAt: time(),
  createdAt: time().notNull(),
  updatedAt: time().notNull(),
});

/** The agencies that somebody may work for, each with what is below it. An administrator without any may work for all. */
export const staffAgencies = sqliteTable(
  'staff_agencies',
  {
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    agencyId: integer()
      .notNull()
      .references(() => agencies.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.agencyId] }),
    index('staff_agencies_agency').on(table.agencyId),
  ],
);

/** Links by which somebody sets a password, once. Only a hash is kept. */
export const staffLinks = sqliteTable(
  'staff_links',
  {
    tokenHash: text().primaryKey(),
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    /** Milliseconds since 1970. */
    expiresAt: integer().notNull(),
  },
  (table) => [index('staff_links_staff').on(table.staffId)],
);

export const staffSessions = sqliteTable(
  'staff_sessions',
  {
    id: text().primaryKey(),
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    token: text().notNull().unique(),
    expiresAt: time().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: time().notNull(),
    updatedAt: time().notNull(),
  },
  (table) => [index('staff_sessions_staff').on(table.staffId)],
);

/** Passwords, as argon2id hashes. The columns of other ways to sign in are there because better-auth asks for them. */
export const staffCredentials = sqliteTable(
  'staff_credentials',
  {
    id: text().primaryKey(),
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    accountId: text().notNull(),
    providerId: text().notNull(),
    password: text(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: time(),
    refreshTokenExpiresAt: time(),
    scope: text(),
    createdAt: time().notNull(),
    updatedAt: time().notNull(),
  },
  (table) => [index('staff_credentials_staff').on(table.staffId)],
);

/** What is under way between the password and the second factor. */
export const staffVerifications = sqliteTable(
  'staff_verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: time().notNull(),
    createdAt: time().notNull(),
    updatedAt: time().notNull(),
  },
  (table) => [index('staff_verifications_identifier').on(table.identifier)],
);

/** Secret and recovery codes are encrypted with AUTH_SECRET. */
export const staffSecondFactors = sqliteTable(
  'staff_second_factors',
  {
    id: text().primaryKey(),
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    verified: integer({ mode: 'boolean' }),
    failedVerificationCount: integer().default(0),
    lockedUntil: time(),
  },
  (table) => [index('staff_second_factors_staff').on(table.staffId)],
);

export type Staff = typeof staff.$inferSelect;
