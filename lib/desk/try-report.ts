import { findAgencyIds } from '@/db/queries/staff';
import { countOutcomes, lookAtPlace } from '@/db/queries/store-batch';
import { UserError } from '@/lib/errors';
import type { AgencyName } from '@/lib/report/agency';
import type { CheckOutcome } from '@/lib/report/checks/result';
import type { Draft } from '@/lib/report/draft';
import { countCells, type PlaceState } from '@/lib/report/import';
import { contentOf, resolveAgency, sha256Of } from './import-report';

/** What an import of a document would come upon; nothing is stored. */
export interface TriedReport {
  agency: AgencyName;
  year: number;
  cells: { read: number; unreadable: number };
  checks: Record<CheckOutcome, number>;
  place: PlaceState;
}

/**
 * Looks at where the report of a document would be stored, and how its checks come out there.
 * @param agency slug, where the document's own name for it is not to be relied on
 * @throws UserError where the agency or year cannot be told
 */
export async function tryReport(draft: Draft, bytes: Uint8Array, agency: string | undefined): Promise<TriedReport> {
  const { year } = draft;
  if (year === null) throw new UserError('yearMissing');
  const owner = await resolveAgency(draft.agency, agency);
  const agencyId = (await findAgencyIds([owner.slug])).get(owner.slug);
  if (agencyId === undefined) throw new UserError('slugUnknown', { slug: owner.slug });
  const [place, sha256] = [{ agencyId, year }, sha256Of(bytes)];
  const content = contentOf(draft, sha256);
  return {
    agency: owner,
    year,
    cells: countCells(draft.tables),
    checks: countOutcomes(place, { agency: draft.agency, year, content }),
    place: lookAtPlace(place, sha256),
  };
}
