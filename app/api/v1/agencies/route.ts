import { listOpenAgencies } from '@/db/queries/open-agencies';
import { operations } from '@/lib/api/operations';
import { agencyAddress } from '../public-address';
import { serveList } from '../serve';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '../other-methods';

export const GET = serveList(operations.listAgencies, async (query, page) => {
  const found = await listOpenAgencies({ ...query, ...page });
  return found.map(({ id, key, ...agency }) => ({
    item: { ...agency, url: agencyAddress(agency.slug) },
    position: { key, id },
  }));
});
