import { createHash } from 'node:crypto';
import { findAgency } from '@/db/queries/agencies';
import { countChecks, findAgenciesByName } from '@/db/queries/desk';
import { type StoreResult, storeReport } from '@/db/queries/store-report';
import { UserError } from '@/lib/errors';
import type { AgencyName } from '@/lib/report/agency';
import type { CheckOutcome } from '@/lib/report/checks/result';
import type { Draft, Note } from '@/lib/report/draft';
import type { ReportContent } from '@/lib/report/revision';
import type { DocumentPage } from './reader/job';

export interface ImportRequest {
  draft: Draft;
  /** The document that the draft was read from. */
  document: { fileName: string; mediaType: string; bytes: Buffer };
  /** Its pages as pictures, those that figures stand on. */
  pages: readonly DocumentPage[];
  /** Slug of the agency, where the document's own name for it is not to be relied on. */
  agency?: string;
  /** Publish at once; otherwise it waits as a draft. */
  publish: boolean;
}

export interface ImportResult {
  outcome: Exclude<StoreResult['outcome'], 'refused'>;
  /** Of the report that is now stored for the agency and year. */
  status: StoreResult['status'];
  agency: AgencyName;
  year: number;
  checks: Record<CheckOutcome, number>;
  notes: Note[];
}

/**
 * Stores what was read from a document under its agency and year, with its checks and the document itself: all of it or nothing. The same
 * document again changes nothing.
 * @throws UserError where the agency or year cannot be told, or another document's report is already published
 */
export async function importReport({ draft, document, pages, agency, publish }: ImportRequest): Promise<ImportResult> {
  const { year, notes } = draft;
  if (year === null) throw new UserError('yearMissing');
  const owner = await resolveAgency(draft.agency, agency);
  const sha256 = sha256Of(document.bytes);
  const { outcome, status } = await storeReport(owner.slug, {
    year,
    content: contentOf(draft, sha256),
    document: { sha256, ...document, pages },
    isToPublish: publish,
  });
  if (outcome === 'refused') throw new UserError('reportPublished', { name: owner.name, year: String(year) });
  const checks = await countChecks(owner.slug, year, status);
  return { outcome, status, agency: owner, year, checks, notes };
}

/** The SHA-256 of a document, which names it. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What is kept of a draft, whatever agency and year it is stored under. */
export function contentOf(draft: Draft, sourceSha256: string): ReportContent {
  const { form, title, period, publishedOn, sections, processingFee, notes, tables, excerpts } = draft;
  const read = { form, title, period, publishedOn, sections, processingFee, notes, tables, excerpts };
  return { ...read, sourceUrl: null, sourceNote: null, sourceSha256 };
}

/**
 * The agency that a document names, or the one that somebody chose for it.
 * @throws UserError where it cannot be told
 */
export async function resolveAgency(name: string | null, slug: string | undefined): Promise<AgencyName> {
  if (slug !== undefined) {
    const named = await findAgency(slug);
    if (!named) throw new UserError('slugUnknown', { slug });
    return named;
  }
  if (name === null) throw new UserError('agencyMissing');
  const [found, ...others] = await findAgenciesByName(name);
  if (!found) throw new UserError('agencyUnknown', { name });
  if (others.length === 0) return found;
  throw new UserError('agencyAmbiguous', { name, slugs: [found, ...others].map((agency) => agency.slug).join(', ') });
}
