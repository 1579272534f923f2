import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor } from './client';

/**
 * Totals of the portal are kept, not added up for each visitor. A report is left out where a government above its agency has one for that
 * year, since a government's report already includes its departments'. When reports of an agency change, only its own and those of the
 * agencies under it can change what they give to the totals: that part is taken out as it was and put in as it is.
 */

const columns = ['received', 'carried_in', 'concluded', 'carried_out'] as const;
const given = (column: string) => `${column}_given`;
const numberColumns = ['reports', ...columns.flatMap((column) => [column, given(column)])];

const part = z
  .object({ is_fictitious: z.number(), year: z.number(), basis: z.string() })
  .and(z.record(z.string(), z.union([z.number(), z.string()])));
type Part = z.infer<typeof part>;

/**
 * Keeps the totals true over a change of an agency's reports.
 * @param change derives what follows from the reports (`report_counts`, `published_reports`) anew
 */
export function keepTotals(db: Executor, agencyId: number, years: readonly number[], change: () => void): void {
  const scope = { below: agencyId, years };
  const before = sumUp(db, scope);
  change();
  markCounted(db, scope);
  add(db, before, -1);
  add(db, sumUp(db, scope), 1);
  db.run(sql`DELETE FROM portal_totals WHERE reports = 0`);
}

/** Works all totals out anew, once at the end where many reports were written. */
export function refreshAllTotals(db: Executor): void {
  markCounted(db, null);
  db.run(sql`DELETE FROM portal_totals`);
  add(db, sumUp(db, null), 1);
}

interface Scope {
  /** The agency and all agencies under it. */
  below: number;
  years: readonly number[];
}

const below = (agencyId: number): SQL => sql`
  WITH RECURSIVE below(id) AS (
    SELECT ${agencyId} UNION SELECT agencies.id FROM below JOIN agencies ON agencies.parent_id = below.id
  ) SELECT id FROM below`;

const isWithin = (table: SQL, scope: Scope | null, years: readonly number[] = scope?.years ?? []): SQL =>
  scope === null
    ? sql`1`
    : sql`${table}.agency_id IN (${below(scope.below)}) AND ${table}.year IN (SELECT value FROM json_each(${JSON.stringify(years)}))`;

function markCounted(db: Executor, scope: Scope | null): void {
  db.run(sql`
    UPDATE published_reports AS own SET is_counted = NOT EXISTS (
      WITH RECURSIVE above(id) AS (
        SELECT own.parent_id WHERE own.parent_id IS NOT NULL
        UNION
        SELECT higher.parent_id FROM above JOIN agencies AS higher ON higher.id = above.id WHERE higher.parent_id IS NOT NULL
      )
      SELECT 1 FROM above JOIN published_reports AS includes ON includes.agency_id = above.id AND includes.year = own.year
    ) WHERE ${isWithin(sql`own`, scope)}`);
}

const sumsOf = (table: string): SQL =>
  sql.raw(
    columns
      .map((column) => `total(${table}.${column}) AS ${column}, count(${table}.${column}) AS ${given(column)}`)
      .join(', '),
  );

function sumUp(db: Executor, scope: Scope | null): Part[] {
  // What is counted in a year is compared with in the next.
  const compared = scope && [...new Set(scope.years.flatMap((year) => [year, year + 1]))];
  const paired = sql`
    published_reports AS own
    JOIN published_reports AS last ON last.agency_id = own.agency_id AND last.year = own.year - 1
    LEFT JOIN report_counts AS counts ON counts.report_id = own.report_id
    LEFT JOIN report_counts AS earlier ON earlier.report_id = last.report_id
    WHERE own.is_counted AND last.is_counted AND ${isWithin(sql`own`, scope, compared ?? [])}`;
  const plain = sql`
    published_reports AS own LEFT JOIN report_counts AS counts ON counts.report_id = own.report_id
    WHERE ${isWithin(sql`own`, scope)}`;
  const grouped = (basis: string, from: SQL, table: string): SQL => sql`
    SELECT own.is_fictitious, own.year, ${basis} AS basis, count(*) AS reports, ${sumsOf(table)}
    FROM ${from} GROUP BY own.is_fictitious, own.year`;
  const found = db.all(sql`
    ${grouped('published', plain, 'counts')}
    UNION ALL ${grouped('counted', sql`${plain} AND own.is_counted`, 'counts')}
    UNION ALL ${grouped('both', paired, 'counts')}
    UNION ALL ${grouped('before', paired, 'earlier')}`);
  return z.array(part).parse(found);
}

function add(db: Executor, parts: readonly Part[], sign: 1 | -1): void {
  for (const each of parts) {
    const values = numberColumns.map((column) => sql`${sign * Number(each[column])}`);
    const grown = numberColumns.map((column) => sql.raw(`${column} = ${column} + excluded.${column}`));
    db.run(sql`
      INSERT INTO portal_totals (is_fictitious, year, basis, ${sql.raw(numberColumns.join(', '))})
      VALUES (${each.is_fictitious}, ${each.year}, ${each.basis}, ${sql.join(values, sql`, `)})
      ON CONFLICT (is_fictitious, year, basis) DO UPDATE SET ${sql.join(grown, sql`, `)}`);
  }
}
