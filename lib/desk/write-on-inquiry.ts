import { findInquiry } from '@/db/queries/inquiries';
import type { Worker, WorkOutcome } from '@/db/queries/inquiry-scope';
import { type Seen, writeOnInquiry as store } from '@/db/queries/work-on-inquiries';
import { env } from '@/lib/env';
import type { WritingKind } from '@/lib/report/feedback';
import { type AttachmentFault, parseAttachments, type SentFile, sealAttachments } from './attachments';
import { unsealPerson } from './feedback-person';
import { parseWriting, type WritingErrorKey } from './inquiry-form';
import { emailOf } from './mail/deliver-mail';

/** What is wrong with the text, or with a file. */
export type WritingFault = { error: WritingErrorKey } | { fault: AttachmentFault };

/**
 * Keeps what a member of staff wrote on an inquiry; where it is to the person, who left an e-mail address, they are told by mail.
 * @param typed as the form has it
 */
export async function writeOnInquiry(
  seen: Seen,
  { kind, text: typed, files = [] }: { kind: WritingKind; text: string | undefined; files?: readonly SentFile[] },
  worker: Worker,
): Promise<WorkOutcome | WritingFault> {
  const [writing, checked] = [parseWriting(typed), parseAttachments(files)];
  if ('error' in writing) return writing;
  if ('fault' in checked) return checked;
  const inquiry = await findInquiry(seen.receipt, worker.bound);
  if (!inquiry) return 'unknown';
  const attachments = sealAttachments(checked.attachments, inquiry.receipt);
  return store(seen, { kind, text: writing.text, isMailed: isToldByMail(inquiry), attachments }, worker);
}

/** Whether a person hears by mail that they were written to. */
export function isToldByMail(inquiry: { receipt: string; name: string | null; contact: string | null }): boolean {
  return env.SMTP_URL !== '' && emailOf(unsealPerson(inquiry, inquiry.receipt).contact) !== null;
}
