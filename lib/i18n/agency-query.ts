import { z } from 'zod';
import { agencyKinds } from '@/lib/report/agency';
import { paths } from './paths';

/** The state of the list of agencies, as its address carries it. What an address has wrong falls back to the default. */
const agencyQuery = z.object({
  q: z.string().trim().max(100).catch(''),
  kind: z.enum(agencyKinds).optional().catch(undefined),
  parent: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional()
    .catch(undefined),
  sort: z.enum(['name', 'latest', 'received']).catch('name'),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type AgencyQuery = z.infer<typeof agencyQuery>;

export function parseAgencyQuery(searchParams: Record<string, string | string[] | undefined>): AgencyQuery {
  const single = Object.fromEntries(
    Object.entries(searchParams).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
  );
  return agencyQuery.parse(single);
}

/** The path of the list in a state; defaults are left out, so that addresses stay short. */
export function agencyQueryPath(query: AgencyQuery): string {
  return `${paths.agencies}${agencyQuerySearch(query)}`;
}

/** The query alone, with its question mark; empty where the list is in its first state. */
export function agencyQuerySearch({ q, kind, parent, sort, page }: AgencyQuery): string {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (kind) search.set('kind', kind);
  if (parent) search.set('parent', parent);
  if (sort !== 'name') search.set('sort', sort);
  if (page > 1) search.set('page', String(page));
  return search.size > 0 ? `?${search}` : '';
}
