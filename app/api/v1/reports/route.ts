import { listOpenReports } from '@/db/queries/open-reports';
import { operations } from '@/lib/api/operations';
import { reportAddress } from '../public-address';
import { serveList } from '../serve';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '../other-methods';

export const GET = serveList(operations.listReports, async (query, page) => {
  const found = await listOpenReports({ ...query, ...page });
  return found.map(({ id, key, updatedAt, ...report }) => ({
    item: {
      ...report,
      updatedAt: new Date(updatedAt).toISOString(),
      url: reportAddress(report.agency, report.year),
    },
    position: { key, id },
  }));
});
