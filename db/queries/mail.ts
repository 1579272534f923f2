import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { FeedbackEventKind, MailState } from '@/lib/report/feedback';
import { type Executor, getDatabase } from '../client';
import { recordAction } from '../record-action';
import { feedback, feedbackEvents, feedbackMails } from '../schema';
import { coversInquiry, type Worker, type WorkOutcome } from './inquiry-scope';

/** Milliseconds after which an attempt that has told nothing is given up: its process has died. */
const attemptLasts = 10 * 60_000;

/** A mail that is to be sent now. */
export interface MailToSend {
  id: number;
  receipt: string;
  /** The person's contact, sealed; null where it was erased. */
  contact: string | null;
  language: string;
  /** What it tells of. */
  eventId: number;
  kind: FeedbackEventKind;
  /** This attempt is the first, the second … */
  tries: number;
}

export interface MailResult {
  state: Exclude<MailState, 'sending'>;
  /** A code, without the address. */
  problem: string | null;
  /** When to try again, in milliseconds since 1970, where it waits. */
  nextAt?: number;
}

/** Has a mail about an event sent as soon as the transaction that this belongs to is stored. */
export function queueMail(
  tx: Executor,
  { feedbackId, eventId, now }: { feedbackId: number; eventId: number; now: number },
): void {
  tx.insert(feedbackMails).values({ feedbackId, eventId, nextAt: now }).run();
}

/**
 * Takes the mail that has waited longest, so that no other process takes it as well. What was taken and never heard of again may have been
 * sent: it is not taken a second time.
 * @param now milliseconds since 1970
 */
export async function takeNextMail(now: number): Promise<MailToSend | null> {
  return getDatabase().transaction(
    (tx) => {
      tx.update(feedbackMails)
        .set({ state: 'unclear', problem: 'interrupted' })
        .where(and(eq(feedbackMails.state, 'sending'), lte(feedbackMails.nextAt, now)))
        .run();
      const next = tx
        .select({
          id: feedbackMails.id,
          receipt: feedback.receipt,
          contact: feedback.contact,
          language: feedback.language,
          eventId: feedbackMails.eventId,
          kind: feedbackEvents.kind,
          tries: feedbackMails.tries,
        })
        .from(feedbackMails)
        .innerJoin(feedback, eq(feedback.id, feedbackMails.feedbackId))
        .innerJoin(feedbackEvents, eq(feedbackEvents.id, feedbackMails.eventId))
        .where(and(eq(feedbackMails.state, 'waiting'), lte(feedbackMails.nextAt, now)))
        .orderBy(asc(feedbackMails.nextAt))
        .limit(1)
        .get();
      if (!next) return null;
      const tries = next.tries + 1;
      tx.update(feedbackMails)
        .set({ state: 'sending', tries, nextAt: now + attemptLasts })
        .where(eq(feedbackMails.id, next.id))
        .run();
      return { ...next, tries };
    },
    { behavior: 'immediate' },
  );
}

/** Notes what became of a mail that was taken. */
export async function noteMail(id: number, { state, problem, nextAt }: MailResult, now: number): Promise<void> {
  await getDatabase()
    .update(feedbackMails)
    .set({ state, problem, ...(nextAt !== undefined && { nextAt }), ...(state === 'sent' && { sentAt: now }) })
    .where(and(eq(feedbackMails.id, id), eq(feedbackMails.state, 'sending')));
}

/** Has mails of an inquiry that did not get through sent once more. */
export async function resendMails(
  receipt: string,
  { author, bound }: Worker,
  now: number,
): Promise<Exclude<WorkOutcome, 'changed'>> {
  return getDatabase().transaction(
    (tx) => {
      const inquiry = tx.select().from(feedback).where(eq(feedback.receipt, receipt)).get();
      if (!inquiry || !coversInquiry(bound, inquiry.agencyId)) return 'unknown';
      const again = tx
        .update(feedbackMails)
        .set({ state: 'waiting', tries: 0, nextAt: now })
        .where(and(eq(feedbackMails.feedbackId, inquiry.id), inArray(feedbackMails.state, ['failed', 'unclear'])))
        .run();
      if (again.changes > 0) {
        const { agencyId } = inquiry;
        recordAction(tx, author, { action: 'inquiry.resend', subject: 'inquiry', subjectId: receipt, agencyId });
      }
      return 'done';
    },
    { behavior: 'immediate' },
  );
}
