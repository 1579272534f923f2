import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { AgencyName } from '@/lib/report/agency';
import type { CheckKind } from '@/lib/report/checks/result';
import type { FindingOutcome, ReportFinding } from '@/lib/report/finding';
import type { FormKey } from '@/lib/report/form';
import { getDatabase } from '../client';
import { agencies, findings } from '../schema';
import { loadRemarks, toFinding } from './findings';

export interface FindingFilter {
  /** Made-up agencies are never listed among real ones. */
  fictitious: boolean;
  kind?: CheckKind | undefined;
  /** Slug. */
  agency?: string | undefined;
  year?: number | undefined;
  /** `none`: a report without statutory tables. */
  form?: FormKey | 'none' | undefined;
  outcome?: FindingOutcome | undefined;
  answered?: boolean | undefined;
}

/** Which year comes first: the newest, or the oldest. */
export type FindingOrder = 'newest' | 'oldest';

/** Where a list goes on: behind this finding. */
export interface FindingPosition {
  year: number;
  id: number;
}

export interface ListedFinding {
  position: FindingPosition;
  agency: AgencyName & { isFictitious: boolean };
  year: number;
  form: FormKey | null;
  finding: ReportFinding;
  /** The agency whose text is repeated, where that is another one. */
  other: AgencyName | null;
}

const name = { slug: agencies.slug, name: agencies.name, nameEn: agencies.nameEn };

/**
 * Findings that hold now, of published reports: along an index, as many as are asked for.
 * @param after the finding that the page before ended with; null for the first page
 */
export async function listFindings(
  filter: FindingFilter,
  { after, limit, order = 'newest' }: { after: FindingPosition | null; limit: number; order?: FindingOrder },
): Promise<ListedFinding[]> {
  const found = await selectFindings(filter, after, order).limit(limit);
  const remarks = await loadRemarks(found.map(({ finding }) => finding.reportId));
  const others = await loadNames(
    found.flatMap(({ finding: { evidence } }) => (evidence.is === 'repeat' && evidence.of.agency) || []),
  );
  return found.map(({ finding, agency }) => ({
    position: { year: finding.year, id: finding.id },
    agency,
    year: finding.year,
    form: finding.form === 'none' ? null : finding.form,
    finding: toFinding(finding, remarks),
    other: (finding.evidence.is === 'repeat' && others.get(finding.evidence.of.agency ?? '')) || null,
  }));
}

/**
 * How SQLite goes about listing findings, step by step, so that a test can make sure that no list reads them all.
 * @public
 */
export function explainFindings(
  filter: FindingFilter,
  after: FindingPosition | null,
  order: FindingOrder = 'newest',
): string[] {
  const steps = getDatabase().all<{ detail: string }>(
    sql`EXPLAIN QUERY PLAN ${selectFindings(filter, after, order).limit(1).getSQL()}`,
  );
  return steps.map(({ detail }) => detail);
}

function selectFindings(filter: FindingFilter, after: FindingPosition | null, order: FindingOrder) {
  const by = order === 'newest' ? desc : asc;
  const beyond = order === 'newest' ? sql`<` : sql`>`;
  const isBehind = after && sql`(${findings.year}, ${findings.id}) ${beyond} (${after.year}, ${after.id})`;
  return getDatabase()
    .select({ finding: findings, agency: { ...name, isFictitious: agencies.isFictitious } })
    .from(findings)
    .innerJoin(agencies, eq(agencies.id, findings.agencyId))
    .where(and(conditionOf(filter), isBehind ?? undefined))
    .orderBy(by(findings.year), by(findings.id));
}

/** What is always the same stands in the statement itself: SQLite uses an index of some rows only where it sees that the rows are among them. */
function conditionOf(filter: FindingFilter): SQL | undefined {
  const { fictitious, kind, agency, year, form, outcome, answered } = filter;
  return and(
    sql`${findings.isShown} = 1`,
    eq(findings.isFictitious, fictitious),
    kind && eq(findings.kind, kind),
    agency === undefined
      ? undefined
      : sql`${findings.agencyId} = (SELECT ${agencies.id} FROM ${agencies} WHERE ${agencies.slug} = ${agency})`,
    year === undefined ? undefined : eq(findings.year, year),
    form && eq(findings.form, form),
    outcome && eq(findings.outcome, outcome),
    answered === undefined ? undefined : sql`${findings.isAnswered} = ${sql.raw(answered ? '1' : '0')}`,
  );
}

async function loadNames(slugs: readonly string[]): Promise<Map<string, AgencyName>> {
  if (slugs.length === 0) return new Map();
  const found = await getDatabase()
    .select(name)
    .from(agencies)
    .where(inArray(agencies.slug, [...new Set(slugs)]));
  return new Map(found.map((agency) => [agency.slug, agency]));
}
