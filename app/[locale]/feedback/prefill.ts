import { z } from 'zod';
import { findFigureName } from '@/lib/desk/feedback-figure';

/** What an address may say about where the person came from. What it has wrong is as if it were not there. */
const prefill = z.object({
  agency: z.string().catch(''),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .catch(''),
  figure: z
    .string()
    .refine((key) => findFigureName(key) !== null)
    .catch(''),
});
export type Prefill = z.infer<typeof prefill>;

/** @param agencies that there are; another one is left out */
export function readPrefill(
  searchParams: Record<string, string | string[] | undefined>,
  agencies: readonly { slug: string }[],
): Prefill {
  const read = prefill.parse(searchParams);
  return { ...read, agency: agencies.some(({ slug }) => slug === read.agency) ? read.agency : '' };
}

/** The query that says the same, for the link to the other language. */
export function prefillQuery({ agency, year, figure }: Prefill): string {
  const search = new URLSearchParams();
  if (agency) search.set('agency', agency);
  if (year) search.set('year', year);
  if (figure) search.set('figure', figure);
  return search.size > 0 ? `?${search}` : '';
}
