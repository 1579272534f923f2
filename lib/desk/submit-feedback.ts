import { createHash } from 'node:crypto';
import { storeAttachments } from '@/db/queries/attachments';
import { findReceipt, type StoredNote, storeFeedback } from '@/db/queries/feedback';
import { answerDueOn } from './answer-due';
import { type Attachment, type AttachmentFault, parseAttachments, type SentFile, sealAttachments } from './attachments';
import { hashCode, identifySubmission } from './feedback-code';
import { type FeedbackContent, type FeedbackErrors, type FeedbackFields, parseFeedback } from './feedback-form';
import { isSentTooSoon } from './feedback-key';
import { countAttempt } from './feedback-limits';
import { sealPerson } from './feedback-person';
import { makeReceipt } from './feedback-receipt';

export type SubmitOutcome =
  /** Stored, now or before: the same form sent again gets the same receipt. */
  | { outcome: 'stored'; receipt: string; code: string }
  /** `attachment`: what is wrong with a file. */
  | { outcome: 'invalid'; errors: FeedbackErrors; attachment?: AttachmentFault }
  /** Looks like a program. A person presses the button once more. */
  | { outcome: 'pressAgain' }
  | { outcome: 'tooMany'; minutes: number }
  /** Said to have come in through staff, who take things in at the desk. */
  | { outcome: 'refused' };

/**
 * Takes in what a person wrote. When it answers `stored`, it is on the disk.
 * @param fields of the form: those of `parseFeedback`, `formKey` from `makeFormKey`, and `website`, which people do not see and leave empty
 * @param sender what attempts are counted by; it is not stored
 * @param now milliseconds since 1970
 * @param files that were sent with it
 */
export async function submitFeedback(
  fields: FeedbackFields,
  sender: string,
  now: number,
  files: readonly SentFile[] = [],
): Promise<SubmitOutcome> {
  const read = readSubmission(fields, files);
  if ('invalid' in read) return read.invalid;

  const { content, attachments } = read;
  if (content.channel !== 'web') return { outcome: 'refused' };
  const { formKey = '', website } = fields;
  if (website || isSentTooSoon(formKey, now)) return { outcome: 'pressAgain' };

  const { submissionKey, code } = identifySubmission(formKey, [content, digestsOf(attachments)]);
  const known = await findReceipt(submissionKey);
  if (known) return { outcome: 'stored', receipt: known, code };

  const minutes = await countAttempt('submit', sender);
  if (minutes > 0) return { outcome: 'tooMany', minutes };

  return storeContent(read, formKey, now);
}

interface Submission {
  content: FeedbackContent;
  attachments: Attachment[];
}

/** What a form says and what was sent with it, or all that is wrong with it. */
export function readSubmission(
  fields: FeedbackFields,
  files: readonly SentFile[],
): Submission | { invalid: Extract<SubmitOutcome, { outcome: 'invalid' }> } {
  const [parsed, checked] = [parseFeedback(fields), parseAttachments(files)];
  if ('content' in parsed && 'attachments' in checked) return { ...parsed, ...checked };
  const errors = 'errors' in parsed ? parsed.errors : {};
  return { invalid: { outcome: 'invalid', errors, ...('fault' in checked && { attachment: checked.fault }) } };
}

function digestsOf(attachments: readonly Attachment[]): string[] {
  return attachments.map(({ name, bytes }) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`);
}

/**
 * Stores what a form says under a number of its own, or finds the number under which the same form was stored before.
 * @param note what else is to be written with it
 */
export async function storeContent(
  { content, attachments }: Submission,
  formKey: string,
  now: number,
  note?: StoredNote,
): Promise<Extract<SubmitOutcome, { outcome: 'stored' | 'invalid' }>> {
  const { submissionKey, code } = identifySubmission(formKey, [content, digestsOf(attachments)]);
  const { name, contact, ...rest } = content;
  const year = new Date(now).getFullYear();
  const candidate = () => {
    const receipt = makeReceipt(year);
    return { receipt, lookupCodeHash: hashCode(receipt, code), ...sealPerson({ name, contact }, receipt) };
  };
  const entry = { ...rest, submissionKey, createdAt: now, dueOn: answerDueOn(rest.kind, now) };
  const receipt = await storeFeedback(entry, candidate, (tx, stored) => {
    storeAttachments(tx, { feedbackId: stored.id, eventId: null }, sealAttachments(attachments, stored.receipt));
    note?.(tx, stored);
  });
  return receipt ? { outcome: 'stored', receipt, code } : { outcome: 'invalid', errors: { agency: 'agencyUnknown' } };
}
