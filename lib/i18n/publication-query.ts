import { z } from 'zod';
import { agencyKinds } from '@/lib/report/agency';
import { publicationStatuses } from '@/lib/report/deadline';
import { paths } from './paths';

/** The state of the publication page, as its address carries it. What an address has wrong falls back to the default. */
const publicationQuery = z.object({
  kind: z.enum(agencyKinds).optional().catch(undefined),
  parent: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional()
    .catch(undefined),
  status: z.enum(publicationStatuses).optional().catch(undefined),
  /** The year that `status` is about; where it is not said, the last year that has ended. */
  year: z.coerce.number().int().min(2008).max(9998).optional().catch(undefined),
  /** Where the page goes on: slug of the last agency before it. */
  after: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional()
    .catch(undefined),
});
export type PublicationQuery = z.infer<typeof publicationQuery>;

export function parsePublicationQuery(searchParams: Record<string, string | string[] | undefined>): PublicationQuery {
  return publicationQuery.parse(
    Object.fromEntries(
      Object.entries(searchParams).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
    ),
  );
}

/** The query alone, with its question mark; empty where the page is in its first state. */
export function publicationSearch({ kind, parent, status, year, after }: PublicationQuery): string {
  const search = new URLSearchParams();
  if (kind) search.set('kind', kind);
  if (parent) search.set('parent', parent);
  if (status) search.set('status', status);
  if (status && year) search.set('year', String(year));
  if (after) search.set('after', after);
  return search.size > 0 ? `?${search}` : '';
}

export const publicationPath = (query: PublicationQuery) => `${paths.publication}${publicationSearch(query)}`;
