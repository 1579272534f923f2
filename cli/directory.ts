import { existsSync } from 'node:fs';
import { agencyDirectory } from '@/db/sample/agencies';
import { env } from '@/lib/env';
import type { AgencyDirectory } from '@/lib/read/metadata/agency';

/** Names by which documents name agencies: those of the database, where there is one, and those of the sample data. */
export async function loadDirectory(): Promise<AgencyDirectory> {
  if (!existsSync(env.DATABASE_FILE)) return agencyDirectory;
  const { loadAgencyDirectory } = await import('@/lib/desk/agency-directory');
  return loadAgencyDirectory();
}
