import { eq } from 'drizzle-orm';
import { env } from '@/lib/env';
import type { Executor } from './client';
import { feedback, feedbackEvents, feedbackMails } from './schema';

/**
 * Tells those who had pointed out an error that the report was corrected: in what they see with receipt number and code, and by mail where they
 * left a contact. Whether that is an e-mail address is told when the mail is sent. To be called in the transaction that publishes.
 * @param reason for which the report was changed, as the public reads it
 */
export function tellOfCorrection(
  tx: Executor,
  { revisionId, reason, staffName }: { revisionId: number; reason: string; staffName: string },
  now: number,
): void {
  const inquiries = tx.select().from(feedback).where(eq(feedback.revisionId, revisionId)).all();
  for (const { id: feedbackId, contact, version } of inquiries) {
    const { id: eventId } = tx
      .insert(feedbackEvents)
      .values({ feedbackId, at: now, kind: 'corrected', staffName, text: reason })
      .returning({ id: feedbackEvents.id })
      .get();
    if (contact !== null && env.SMTP_URL !== '') {
      tx.insert(feedbackMails).values({ feedbackId, eventId, nextAt: now }).run();
    }
    tx.update(feedback)
      .set({ version: version + 1 })
      .where(eq(feedback.id, feedbackId))
      .run();
  }
}
