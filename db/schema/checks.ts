import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { type CellAddress, type CheckKind, checkKinds, type Evidence } from '@/lib/report/checks/result';
import {
  findingOutcomes,
  type ResolvedFinding,
  remarkLanguages,
  remarkRoles,
  resolutionCauses,
} from '@/lib/report/finding';
import { formKeys } from '@/lib/report/form';
import { agencies } from './agencies';
import { reports } from './reports';

/** The forms, and `none` for a report without statutory tables, so that it can be part of a key. */
const forms = [...formKeys, 'none'] as const;

/**
 * What checks found in reports: `fail` and `notice`, one row each. Passes are only counted (`report_checks`). A finding that no longer holds stays as history if
 * it was ever public. Agency, year, form and whether the agency is made up are repeated here for the indexes.
 */
export const findings = sqliteTable(
  'findings',
  {
    id: integer().primaryKey(),
    reportId: integer()
      .notNull()
      .references(() => reports.id, { onDelete: 'cascade' }),
    agencyId: integer()
      .notNull()
      .references(() => agencies.id),
    year: integer().notNull(),
    form: text({ enum: forms }).notNull(),
    /** Made-up agencies are listed apart. */
    isFictitious: integer({ mode: 'boolean' }).notNull(),
    kind: text({ enum: checkKinds }).notNull(),
    /** `<kind>.<part>`, such as `requests.balance.total`. */
    checkId: text().notNull(),
    outcome: text({ enum: findingOutcomes }).notNull(),
    cells: text({ mode: 'json' }).$type<readonly CellAddress[]>().notNull(),
    evidence: text({ mode: 'json' }).$type<Evidence>().notNull(),
    /** The same as long as both sides are (lib/report/checks/fingerprint.ts). */
    fingerprint: text().notNull(),
    /** Holds now, of a published report. */
    isShown: integer({ mode: 'boolean' }).notNull(),
    isAnswered: integer({ mode: 'boolean' }).notNull(),
    /** When it became public, in milliseconds since 1970; null where it never was. */
    shownAt: integer(),
    resolvedAt: integer(),
    cause: text({ enum: resolutionCauses }),
    became: text({ mode: 'json' }).$type<ResolvedFinding['became']>(),
  },
  (table) => [
    uniqueIndex('findings_report').on(table.reportId, table.checkId, table.fingerprint),
    // Each way to list findings, newest reports first (db/queries/list-findings.ts).
    index('findings_by_year').on(table.isFictitious, table.year, table.id).where(sql`is_shown = 1`),
    index('findings_by_kind').on(table.isFictitious, table.kind, table.year, table.id).where(sql`is_shown = 1`),
    index('findings_by_form').on(table.isFictitious, table.form, table.year, table.id).where(sql`is_shown = 1`),
    index('findings_by_kind_and_form')
      .on(table.isFictitious, table.kind, table.form, table.year, table.id)
      .where(sql`is_shown = 1`),
    index('findings_by_outcome').on(table.isFictitious, table.outcome, table.year, table.id).where(sql`is_shown = 1`),
    index('findings_by_agency').on(table.agencyId, table.year, table.id).where(sql`is_shown = 1`),
    index('findings_answered')
      .on(table.isFictitious, table.year, table.id)
      .where(sql`is_shown = 1 AND is_answered = 1`),
  ],
);

/** How the checks of a report came out, by number; and of which rules it could be told. */
export const reportChecks = sqliteTable('report_checks', {
  reportId: integer()
    .primaryKey()
    .references(() => reports.id, { onDelete: 'cascade' }),
  year: integer().notNull(),
  form: text({ enum: forms }).notNull(),
  isFictitious: integer({ mode: 'boolean' }).notNull(),
  /** Counted in `rule_totals`. */
  isPublished: integer({ mode: 'boolean' }).notNull(),
  pass: integer().notNull(),
  fail: integer().notNull(),
  cannotTell: integer().notNull(),
  notice: integer().notNull(),
  /** The rules that at least one check of could be told. */
  told: text({ mode: 'json' }).$type<readonly CheckKind[]>().notNull(),
});

/** Published reports and their findings by rule, so that no page has to count them. */
export const ruleTotals = sqliteTable(
  'rule_totals',
  {
    kind: text({ enum: checkKinds }).notNull(),
    year: integer().notNull(),
    form: text({ enum: forms }).notNull(),
    isFictitious: integer({ mode: 'boolean' }).notNull(),
    /** Reports of which the rule could be told. */
    told: integer().notNull(),
    /** Reports in which it found something. */
    found: integer().notNull(),
    findings: integer().notNull(),
    failures: integer().notNull(),
    answered: integer().notNull(),
    answeredFailures: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.year, table.form, table.isFictitious] })],
);

/** What was answered to a finding. It belongs to both sides of the check as they were, not to a row of `findings`. */
export const findingRemarks = sqliteTable(
  'finding_remarks',
  {
    id: integer().primaryKey(),
    reportId: integer()
      .notNull()
      .references(() => reports.id, { onDelete: 'cascade' }),
    checkId: text().notNull(),
    fingerprint: text().notNull(),
    role: text({ enum: remarkRoles }).notNull(),
    text: text().notNull(),
    language: text({ enum: remarkLanguages }).notNull(),
    /** Milliseconds since 1970. */
    writtenAt: integer().notNull(),
  },
  (table) => [index('finding_remarks_finding').on(table.reportId, table.checkId, table.fingerprint)],
);
