import { publishDraft } from '@/db/queries/desk';
import { UserError } from '@/lib/errors';

/**
 * Makes a draft public.
 * @returns false where the report was public before
 * @throws UserError where there is no such report
 */
export async function publishReport(slug: string, year: number): Promise<boolean> {
  const before = await publishDraft(slug, year);
  if (before === null) throw new UserError('reportUnknown', { name: slug, year: String(year) });
  return before === 'draft';
}
