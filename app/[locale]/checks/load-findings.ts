import { loadReportNumbers, loadRuleTotals } from '@/app/published';
import { findAgencies, findAgency } from '@/db/queries/agencies';
import { type FindingFilter, listFindings } from '@/db/queries/list-findings';
import { listRuleTotalsOfAgency } from '@/db/queries/rule-totals';
import { type ChecksQuery, parseChecksQuery } from '@/lib/i18n/checks-query';
import { countFindings } from '@/lib/report/rule-sums';

/**
 * What the list of findings shows for a query.
 * @param limit of findings; one more tells that there are others
 */
export async function loadFindings(searchParams: Record<string, string | string[] | undefined>, limit: number) {
  const { query: asked, dropped } = parseChecksQuery(searchParams);
  const agency = asked.agency === undefined ? null : await resolveAgency(asked.agency);
  const isUnknown = asked.agency !== undefined && agency === null;
  const query: ChecksQuery = { ...asked, agency: agency?.slug };
  const counts = await loadReportNumbers();
  const shownFirst = counts.fictitious > counts.real;
  // An agency is what it is, whatever the address says.
  const isFictitious = agency?.isFictitious ?? (asked.data ? asked.data === 'fictitious' : shownFirst);
  const totals = agency ? await listRuleTotalsOfAgency(agency.slug) : await loadRuleTotals(isFictitious);
  const found = await listFindings(filterOf(query, isFictitious), { after: query.after ?? null, limit: limit + 1 });
  return {
    query,
    dropped: isUnknown ? dropped.filter((key) => key !== 'agency') : dropped,
    /** What was asked for as an agency and is none. */
    unknownAgency: isUnknown ? (asked.agency ?? null) : null,
    agency,
    isFictitious,
    hasBoth: counts.fictitious > 0 && counts.real > 0,
    totals,
    total: countFindings(totals, query),
    rows: found.slice(0, limit),
    next: found.length > limit ? (found[limit - 1]?.position ?? null) : null,
  };
}

/** By its slug, or by a name that is of one agency only. */
async function resolveAgency(typed: string) {
  const exact = await findAgency(typed);
  if (exact) return exact;
  const { rows, total } = await findAgencies({ query: typed, sort: 'name', page: 1, pageSize: 1 });
  return total === 1 ? (rows[0] ?? null) : null;
}

function filterOf({ rule, agency, year, form, outcome, answered }: ChecksQuery, fictitious: boolean): FindingFilter {
  return {
    fictitious,
    kind: rule,
    agency,
    year,
    form,
    outcome,
    answered: answered === undefined ? undefined : answered === 'yes',
  };
}
