import { and, asc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { AttachmentType } from '@/lib/report/feedback';
import { type Executor, getDatabase } from '../client';
import { attachmentContents, feedback, feedbackAttachments, feedbackEvents } from '../schema';
import { type Bound, withinInquiries } from './inquiry-scope';

export interface AttachmentToStore {
  name: string;
  mediaType: AttachmentType;
  size: number;
  /** Sealed. */
  bytes: Buffer;
}

export interface AttachmentEntry {
  id: number;
  /** What staff wrote it with; null: it came with the feedback. */
  eventId: number | null;
  name: string;
  mediaType: AttachmentType;
  /** In bytes. */
  size: number;
}

export type StoredAttachment = Pick<AttachmentEntry, 'name' | 'mediaType'> & {
  /** Sealed. */
  bytes: Buffer;
};

const columns = {
  id: feedbackAttachments.id,
  eventId: feedbackAttachments.eventId,
  name: feedbackAttachments.name,
  mediaType: feedbackAttachments.mediaType,
  size: feedbackAttachments.size,
};

/** Stores files with a feedback, or with something that staff wrote on it, in the same transaction. */
export function storeAttachments(
  tx: Executor,
  { feedbackId, eventId }: { feedbackId: number; eventId: number | null },
  attachments: readonly AttachmentToStore[],
): void {
  for (const { bytes, ...entry } of attachments) {
    const { id } = tx
      .insert(feedbackAttachments)
      .values({ feedbackId, eventId, ...entry })
      .returning({ id: feedbackAttachments.id })
      .get();
    tx.insert(attachmentContents).values({ attachmentId: id, bytes }).run();
  }
}

/** The files of a feedback, without their contents. */
export function listAttachments(feedbackId: number): AttachmentEntry[] {
  return getDatabase()
    .select(columns)
    .from(feedbackAttachments)
    .where(eq(feedbackAttachments.feedbackId, feedbackId))
    .orderBy(asc(feedbackAttachments.id))
    .all();
}

/** A file of an inquiry that somebody may work on, or null. */
export async function findAttachment(receipt: string, id: number, bound: Bound): Promise<StoredAttachment | null> {
  return find(receipt, id, withinInquiries(bound));
}

/** A file that the person who sent the feedback may have: their own, and those of what staff wrote to them, but not of notes. */
export async function findOwnAttachment(receipt: string, id: number): Promise<StoredAttachment | null> {
  return find(receipt, id, or(isNull(feedbackAttachments.eventId), inArray(feedbackEvents.kind, ['answer', 'ask'])));
}

function find(receipt: string, id: number, condition: SQL | undefined): StoredAttachment | null {
  const found = getDatabase()
    .select({
      name: feedbackAttachments.name,
      mediaType: feedbackAttachments.mediaType,
      bytes: attachmentContents.bytes,
    })
    .from(feedbackAttachments)
    .innerJoin(feedback, eq(feedback.id, feedbackAttachments.feedbackId))
    .innerJoin(attachmentContents, eq(attachmentContents.attachmentId, feedbackAttachments.id))
    .leftJoin(feedbackEvents, eq(feedbackEvents.id, feedbackAttachments.eventId))
    .where(and(eq(feedbackAttachments.id, id), eq(feedback.receipt, receipt), condition))
    .get();
  return found ?? null;
}
