import { listAgencyNames } from '@/db/queries/directory';
import { agencyDirectory } from '@/db/sample/agencies';
import type { AgencyDirectory } from '@/lib/read/metadata/agency';

/** Names by which documents name agencies: those of the database, and those of the sample data. */
export async function loadAgencyDirectory(): Promise<AgencyDirectory> {
  // A database that was never migrated, or is busy, does not keep a document from being read.
  const stored = await listAgencyNames().catch(() => []);
  const known = new Set(stored.map(({ name }) => name));
  return [...stored, ...agencyDirectory.filter(({ name }) => !known.has(name))];
}
