import { z } from 'zod';
import { checkKinds } from '@/lib/report/checks/result';
import { findingOutcomes } from '@/lib/report/finding';
import { formKeys } from '@/lib/report/form';
import { paths } from './paths';

const parameters = {
  rule: z.enum(checkKinds),
  /** A slug, or what somebody typed into the field. */
  agency: z.string().trim().min(1).max(100),
  year: z.coerce.number().int().min(1900).max(2999),
  form: z.enum([...formKeys, 'none']),
  outcome: z.enum(findingOutcomes),
  answered: z.enum(['yes', 'no']),
  data: z.enum(['real', 'fictitious']),
  /** Where the page goes on: `<year>-<id>` of the last finding before it. */
  after: z
    .string()
    .regex(/^\d{4}-\d{1,15}$/)
    .transform((text) => {
      const [year = 0, id = 0] = text.split('-').map(Number);
      return { year, id };
    }),
};

/** The state of the list of findings, as its address carries it. */
export type ChecksQuery = { [Key in keyof typeof parameters]?: z.output<(typeof parameters)[Key]> | undefined };
export type ChecksParameter = keyof ChecksQuery;

/** What the list is narrowed down by. */
export const checksFilters = ['rule', 'agency', 'year', 'form', 'outcome', 'answered'] as const;

const query = z.object(parameters).partial();

/** @returns the state, and the parameters that say nothing that can be filtered by: these are left out of it, which the page has to say */
export function parseChecksQuery(searchParams: Record<string, string | string[] | undefined>): {
  query: ChecksQuery;
  dropped: ChecksParameter[];
} {
  // A form sends what was left empty too.
  const given = Object.fromEntries(
    Object.entries(searchParams)
      .map(([key, value]) => [key, Array.isArray(value) ? value[0] : value] as const)
      .filter(([, value]) => value?.trim()),
  );
  const parsed = query.safeParse(given);
  if (parsed.success) return { query: parsed.data, dropped: [] };
  const dropped = query.keyof().options.filter((key) => parsed.error.issues.some(({ path }) => path[0] === key));
  const kept = Object.fromEntries(Object.entries(given).filter(([key]) => !dropped.some((one) => one === key)));
  return { query: query.parse(kept), dropped };
}

/** The query alone, with its question mark; empty where the list is in its first state. */
export function checksQuerySearch({ after, ...state }: ChecksQuery): string {
  const search = new URLSearchParams();
  for (const key of [...checksFilters, 'data'] as const) {
    const value = state[key];
    if (value !== undefined) search.set(key, String(value));
  }
  if (after) search.set('after', `${after.year}-${after.id}`);
  return search.size > 0 ? `?${search}` : '';
}

export const checksQueryPath = (state: ChecksQuery): string => `${paths.checks}${checksQuerySearch(state)}`;
