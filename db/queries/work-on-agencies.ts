import { eq } from 'drizzle-orm';
import { changeAgency } from '../change-agency';
import { getDatabase } from '../client';
import { type MergeOutcome, mergeAgency } from '../merge-agency';
import { recordAction } from '../record-action';
import { refreshPublication } from '../refresh-publication';
import { agencies, agencyAliases } from '../schema';
import {
  type AgencyAuthor,
  type AgencyEntry,
  type AgencyFault,
  type AgencyWritten,
  findAgencyByText,
  findBySlug,
  hasNamesake,
  writeAgency,
} from '../write-agency';
import { coversAgency } from './scope';

export type { AgencyAuthor, AgencyEntry, AgencyFault, AgencyWritten, MergeOutcome };

class TakenBack extends Error {}

/**
 * Writes agencies in the order given, so that one can belong to another before it: all of them or none.
 * @param dryRun writes none, and says what would be
 * @returns what became of each
 */
export async function writeAgencies(
  entries: readonly AgencyEntry[],
  author: AgencyAuthor,
  dryRun: boolean,
): Promise<(AgencyWritten | AgencyFault)[]> {
  let written: (AgencyWritten | AgencyFault)[] = [];
  try {
    getDatabase().transaction(
      (tx) => {
        written = entries.map((entry) => writeAgency(tx, entry, author));
        if (dryRun || written.some((each) => 'key' in each)) throw new TakenBack();
      },
      { behavior: 'immediate' },
    );
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return written;
}

/** Gives an agency another name; the one it had, with its last day, stays with it. */
export async function renameAgency(
  slug: string,
  to: { name: string; nameEn: string; until: string },
  author: AgencyAuthor,
): Promise<'done' | 'same' | 'taken' | 'unknown'> {
  return getDatabase().transaction(
    (tx) => {
      const found = findBySlug(tx, slug);
      if (!found || !coversAgency(author.agencyIds, found.id)) return 'unknown';
      const { id: agencyId, name, nameEn } = found;
      if (to.name === name) return 'same';
      if (hasNamesake(tx, to.name, found.parentId, agencyId)) return 'taken';
      const former = { agencyId, alias: name, aliasEn: nameEn, kind: 'former', until: to.until } as const;
      tx.insert(agencyAliases).values(former).run();
      changeAgency(tx, found, { name: to.name, nameEn: to.nameEn, isSample: false });
      recordAction(tx, author, {
        action: 'agency.rename',
        subject: 'agency',
        subjectId: slug,
        agencyId,
        before: { name, nameEn, until: to.until },
        after: { name: to.name, nameEn: to.nameEn },
      });
      return 'done';
    },
    { behavior: 'immediate' },
  );
}

/**
 * Writes down that an agency is no more, or with null that it still is.
 * @param closing its last day, and why
 */
export async function closeAgency(
  slug: string,
  closing: { on: string; reason: string } | null,
  author: AgencyAuthor,
): Promise<'done' | 'unknown'> {
  return getDatabase().transaction(
    (tx) => {
      const found = findBySlug(tx, slug);
      if (!found || !coversAgency(author.agencyIds, found.id)) return 'unknown';
      const [closedOn, closingReason] = [closing?.on ?? null, closing?.reason ?? null];
      if (found.closedOn === closedOn && found.closingReason === closingReason) return 'done';
      tx.update(agencies).set({ closedOn, closingReason, isSample: false }).where(eq(agencies.id, found.id)).run();
      refreshPublication(tx, found.id);
      recordAction(tx, author, {
        action: closing ? 'agency.close' : 'agency.reopen',
        subject: 'agency',
        subjectId: slug,
        agencyId: found.id,
        before: { closedOn: found.closedOn, closingReason: found.closingReason },
        after: { closedOn, closingReason },
      });
      return 'done';
    },
    { behavior: 'immediate' },
  );
}

/**
 * Merges an agency into another, which takes over its reports, inquiries, names and address.
 * @param into slug or name of the other one
 * @param until the last day of the one that is gone
 */
export async function mergeAgencies(
  slug: string,
  into: string,
  until: string,
  author: AgencyAuthor,
): Promise<MergeOutcome | 'unknown' | 'targetUnknown' | 'targetOutOfReach'> {
  return getDatabase().transaction(
    (tx) => {
      const source = findBySlug(tx, slug);
      if (!source || !coversAgency(author.agencyIds, source.id)) return 'unknown';
      const target = findAgencyByText(tx, into);
      if (!target) return 'targetUnknown';
      if (!coversAgency(author.agencyIds, target.id)) return 'targetOutOfReach';
      return mergeAgency(tx, source, target, until, author);
    },
    { behavior: 'immediate' },
  );
}
