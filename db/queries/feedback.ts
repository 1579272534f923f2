import { and, asc, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { AgencyName } from '@/lib/report/agency';
import type { FeedbackChannel, FeedbackKind, FeedbackState } from '@/lib/report/feedback';
import { type Database, type Executor, getDatabase } from '../client';
import { isPublished } from '../is-published';
import { agencies, type Feedback, feedback, feedbackEvents, reports } from '../schema';
import { type AttachmentEntry, listAttachments } from './attachments';

export type FeedbackToStore = Pick<
  Feedback,
  | 'submissionKey'
  | 'language'
  | 'kind'
  | 'channel'
  | 'year'
  | 'figure'
  | 'subject'
  | 'text'
  | 'wantsAnswer'
  | 'mayPublish'
  | 'createdAt'
  | 'dueOn'
> & {
  /** Slug of the agency that it is about. */
  agency: string | null;
};

/** What depends on the receipt number: the hash of its code, and the personal data, which is sealed for this number. */
export type FeedbackIdentity = Pick<Feedback, 'receipt' | 'lookupCodeHash' | 'name' | 'contact'>;

export interface FeedbackRecord {
  receipt: string;
  lookupCodeHash: string;
  kind: FeedbackKind;
  channel: FeedbackChannel;
  state: FeedbackState;
  agency: AgencyName | null;
  year: number | null;
  figure: string | null;
  subject: string;
  text: string;
  /** Sealed. */
  contact: string | null;
  wantsAnswer: boolean;
  mayPublish: boolean;
  /** What staff and the person have written to each other since, oldest first. */
  letters: Letter[];
  /** Files that came with it, or that staff sent with what they wrote; the person may have all of them. */
  attachments: AttachmentEntry[];
  /** Milliseconds since 1970. */
  createdAt: number;
}

/** What of the history the person sees. */
const letterKinds = ['answer', 'ask', 'message', 'corrected'] as const;

export interface Letter {
  /** Of the event, by which its files are found. */
  id: number;
  /** `message` is the person's; with `corrected` the report was published anew, for the reason that the text gives. */
  kind: (typeof letterKinds)[number];
  text: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Writes what belongs to a feedback that was just stored, in the same transaction. */
export type StoredNote = (tx: Executor, stored: { id: number; receipt: string; agencyId: number | null }) => void;

/** More candidates in a row that are all taken would mean that the numbers of a year are used up. */
const mostCandidates = 50;

/** The receipt number under which a submission is stored, or null where it is not. */
export async function findReceipt(submissionKey: string): Promise<string | null> {
  const found = await getDatabase()
    .select({ receipt: feedback.receipt })
    .from(feedback)
    .where(eq(feedback.submissionKey, submissionKey))
    .get();
  return found?.receipt ?? null;
}

/**
 * Stores a feedback, on the disk when it returns. Of submissions with the same key that arrive at the same time, one is stored and all get
 * its number.
 * @param candidate makes a receipt number, with what depends on it; asked again where the number is taken
 * @param onStored what else is to be written with it
 * @returns the receipt number, or null where there is no such agency
 * @throws where no free number was found
 */
export async function storeFeedback(
  { agency, ...entry }: FeedbackToStore,
  candidate: () => FeedbackIdentity,
  onStored?: StoredNote,
): Promise<string | null> {
  return getDatabase().transaction(
    (tx) => {
      const same = tx.select().from(feedback).where(eq(feedback.submissionKey, entry.submissionKey)).get();
      if (same) return same.receipt;
      const about = agency === null ? null : tx.select().from(agencies).where(eq(agencies.slug, agency)).get();
      if (about === undefined) return null;
      const report =
        about && entry.year !== null
          ? tx
              .select({ id: reports.id })
              .from(reports)
              .where(and(eq(reports.agencyId, about.id), eq(reports.year, entry.year), isPublished))
              .get()
          : undefined;
      for (let tried = 0; tried < mostCandidates; tried += 1) {
        const stored = tx
          .insert(feedback)
          .values({ ...entry, ...candidate(), agencyId: about?.id ?? null, reportId: report?.id ?? null })
          .onConflictDoNothing({ target: feedback.receipt })
          .returning({ id: feedback.id, receipt: feedback.receipt })
          .get();
        if (stored) {
          onStored?.(tx, { ...stored, agencyId: about?.id ?? null });
          return stored.receipt;
        }
      }
      throw new Error('no free receipt number');
    },
    { behavior: 'immediate' },
  );
}

/** A feedback with the agency it is about, or null where there is none with this number. */
export async function findFeedback(receipt: string): Promise<FeedbackRecord | null> {
  const found = getDatabase()
    .select({
      id: feedback.id,
      receipt: feedback.receipt,
      lookupCodeHash: feedback.lookupCodeHash,
      kind: feedback.kind,
      channel: feedback.channel,
      state: feedback.state,
      agency: { slug: agencies.slug, name: agencies.name, nameEn: agencies.nameEn },
      year: feedback.year,
      figure: feedback.figure,
      subject: feedback.subject,
      text: feedback.text,
      contact: feedback.contact,
      wantsAnswer: feedback.wantsAnswer,
      mayPublish: feedback.mayPublish,
      createdAt: feedback.createdAt,
    })
    .from(feedback)
    .leftJoin(agencies, eq(agencies.id, feedback.agencyId))
    .where(eq(feedback.receipt, receipt))
    .get();
  if (!found) return null;
  const { id, ...record } = found;
  const letters = listLetters(id);
  const attachments = listAttachments(id).filter(
    ({ eventId }) => eventId === null || letters.some((letter) => letter.id === eventId),
  );
  return { ...record, letters, attachments };
}

function listLetters(feedbackId: number): Letter[] {
  const rows = getDatabase()
    .select()
    .from(feedbackEvents)
    .where(and(eq(feedbackEvents.feedbackId, feedbackId), inArray(feedbackEvents.kind, [...letterKinds])))
    .orderBy(asc(feedbackEvents.id))
    .all();
  return rows.flatMap(({ id, kind, text, at }) => {
    const known = letterKinds.find((one) => one === kind);
    return known && text !== null ? [{ id, kind: known, text, at }] : [];
  });
}

/**
 * Encrypts the personal data of feedback that was stored before personal data was encrypted: all of it or nothing. What was there in clear is
 * overwritten in the file as well. Safe to run again.
 * @param isSealed tells values that are encrypted already
 * @param seal encrypts a value of a column for a receipt number
 * @returns how many feedbacks had any in clear
 */
export function sealStoredFeedback(
  db: Database,
  isSealed: (value: string) => boolean,
  seal: (value: string, column: 'name' | 'contact', receipt: string) => string,
): number {
  const sealed = db.transaction(
    (tx) => {
      const rows = tx
        .select({ id: feedback.id, receipt: feedback.receipt, name: feedback.name, contact: feedback.contact })
        .from(feedback)
        .where(or(isNotNull(feedback.name), isNotNull(feedback.contact)))
        .all();
      const inClear = rows.filter(({ name, contact }) => [name, contact].some((value) => value && !isSealed(value)));
      for (const { id, receipt, name, contact } of inClear) {
        const own = (value: string | null, column: 'name' | 'contact') =>
          value && !isSealed(value) ? seal(value, column, receipt) : value;
        tx.update(feedback)
          .set({ name: own(name, 'name'), contact: own(contact, 'contact') })
          .where(eq(feedback.id, id))
          .run();
      }
      return inClear.length;
    },
    { behavior: 'immediate' },
  );
  if (sealed > 0) {
    db.$client.exec('VACUUM');
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
  }
  return sealed;
}
