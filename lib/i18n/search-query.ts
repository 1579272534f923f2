import { z } from 'zod';
import { agencyKinds } from '@/lib/report/agency';
import { formKeys } from '@/lib/report/form';
import { paths } from './paths';

/** A search as its address carries it. What an address has wrong falls back to the default; what is typed is looked at by lib/search. */
const searchQuery = z.object({
  q: z.string().trim().catch(''),
  year: z.coerce.number().int().min(1900).max(2999).optional().catch(undefined),
  kind: z.enum(agencyKinds).optional().catch(undefined),
  parent: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional()
    .catch(undefined),
  form: z
    .enum([...formKeys, 'none'])
    .optional()
    .catch(undefined),
  findings: z.enum(['yes', 'no']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type SearchQueryState = z.infer<typeof searchQuery>;

export const facetKeys = ['year', 'kind', 'parent', 'form', 'findings'] as const;
export type FacetKey = (typeof facetKeys)[number];

export function parseSearchQuery(searchParams: Record<string, string | string[] | undefined>): SearchQueryState {
  const single = Object.fromEntries(
    Object.entries(searchParams).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
  );
  return searchQuery.parse(single);
}

/** What a search is narrowed down by, without what is not chosen. */
export function searchFilter({ year, kind, parent, form, findings }: SearchQueryState) {
  return { year, kind, parent, form, findings: findings && findings === 'yes' };
}

/** The query alone, with its question mark; defaults are left out, so that addresses stay short. */
export function searchSearch(state: SearchQueryState): string {
  const search = new URLSearchParams();
  if (state.q) search.set('q', state.q);
  for (const key of facetKeys) {
    const value = state[key];
    if (value !== undefined) search.set(key, String(value));
  }
  if (state.page > 1) search.set('page', String(state.page));
  return search.size > 0 ? `?${search}` : '';
}

export const searchQueryPath = (state: SearchQueryState) => `${paths.search}${searchSearch(state)}`;
