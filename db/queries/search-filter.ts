import { eq } from 'drizzle-orm';
import type { AgencyKind } from '@/lib/report/agency';
import type { FormKey } from '@/lib/report/form';
import { getDatabase } from '../client';
import { facetTokens } from '../refresh-published';
import { agencies } from '../schema';

/** By what a search may be narrowed down. */
export interface SearchFilter {
  year?: number;
  kind?: AgencyKind;
  /** Slug of the government above. */
  parent?: string;
  form?: FormKey | 'none';
  /** Whether a check fails. */
  findings?: boolean;
}

/** A filter as words of the facet column, by what it narrows down. */
export type FilterTokens = Partial<Record<keyof SearchFilter, string>>;

/** @returns null where the filter names a government that there is not */
export async function tokensOf({ year, kind, parent, form, findings }: SearchFilter): Promise<FilterTokens | null> {
  const tokens: FilterTokens = {
    ...(year !== undefined && { year: facetTokens.year(year) }),
    ...(kind !== undefined && { kind: facetTokens.kind(kind) }),
    ...(form !== undefined && { form: facetTokens.form(form === 'none' ? null : form) }),
    ...(findings !== undefined && { findings: facetTokens.hasFindings(findings) }),
  };
  if (parent === undefined) return tokens;
  const [above] = await getDatabase().select({ id: agencies.id }).from(agencies).where(eq(agencies.slug, parent));
  return above ? { ...tokens, parent: facetTokens.parentId(above.id) } : null;
}
