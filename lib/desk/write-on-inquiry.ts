import { findInquiry } from '@/db/queries/inquiries';
import type { Worker, WorkOutcome } from '@/db/queries/inquiry-scope';
import { type Seen, writeOnInquiry as store } from '@/db/queries/work-on-inquiries';
import { env } from '@/lib/env';
import type { WritingKind } from '@/lib/report/feedback';
import { unsealPerson } from './feedback-person';
import { parseWriting, type WritingErrorKey } from './inquiry-form';
import { emailOf } from './mail/deliver-mail';

/**
 * Keeps what a member of staff wrote on an inquiry; where it is to the person, who left an e-mail address, they are told by mail.
 * @param typed as the form has it
 */
export async function writeOnInquiry(
  seen: Seen,
  { kind, text: typed }: { kind: WritingKind; text: string | undefined },
  worker: Worker,
): Promise<WorkOutcome | { error: WritingErrorKey }> {
  const writing = parseWriting(typed);
  if ('error' in writing) return writing;
  const inquiry = await findInquiry(seen.receipt, worker.bound);
  if (!inquiry) return 'unknown';
  return store(seen, { kind, text: writing.text, isMailed: isToldByMail(inquiry) }, worker);
}

/** Whether a person hears by mail that they were written to. */
export function isToldByMail(inquiry: { receipt: string; name: string | null; contact: string | null }): boolean {
  return env.SMTP_URL !== '' && emailOf(unsealPerson(inquiry, inquiry.receipt).contact) !== null;
}
