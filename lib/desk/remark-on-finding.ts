import { findAgency } from '@/db/queries/agencies';
import { addRemark } from '@/db/queries/remarks';
import { UserError } from '@/lib/errors';
import type { Remark } from '@/lib/report/finding';

/** As long as an explanation gets that people still read beside a finding. */
const longestRemark = 1000;

/**
 * Publishes an answer to what a check found in a published report.
 * @param finding.checkId such as `requests.balance.total`; the finding has to hold now
 * @returns false where the newest remark on it says the same already
 * @throws UserError where there is no such finding, or the text is empty or too long
 */
export async function remarkOnFinding(
  finding: { slug: string; year: number; checkId: string },
  { text, ...rest }: Omit<Remark, 'writtenAt'>,
): Promise<boolean> {
  const { slug, year, checkId } = finding;
  const plain = text.replace(/\r\n?/g, '\n').trim();
  if (plain === '') throw new UserError('remarkEmpty');
  if (plain.length > longestRemark) throw new UserError('remarkTooLong', { limit: longestRemark });
  if (!(await findAgency(slug))) throw new UserError('slugUnknown', { slug });
  const outcome = await addRemark(finding, { text: plain, ...rest });
  if (outcome === 'reportUnknown') throw new UserError('reportUnknown', { name: slug, year: String(year) });
  if (outcome === 'findingUnknown') throw new UserError('findingUnknown', { check: checkId, slug, year: String(year) });
  return outcome === 'published';
}
