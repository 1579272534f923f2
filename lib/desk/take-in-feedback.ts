import { recordAction } from '@/db/record-action';
import type { ActionAuthor } from '@/lib/report/staff';
import type { SentFile } from './attachments';
import type { FeedbackFields } from './feedback-form';
import { makeFormKey } from './feedback-key';
import { readSubmission, type SubmitOutcome, storeContent } from './submit-feedback';

/**
 * Takes in what a person said at the counter, on the phone or in a letter. The same form sent twice is stored once, with one receipt.
 * @param fields of the form: those of `parseFeedback`, and `formKey` from `makeFormKey`
 * @param now milliseconds since 1970
 * @param files that were handed in with it
 * @returns number and code, which the person gets on paper, or what is wrong with the fields
 */
export async function takeInFeedback(
  fields: FeedbackFields,
  author: ActionAuthor,
  now: number,
  files: readonly SentFile[] = [],
): Promise<Extract<SubmitOutcome, { outcome: 'stored' | 'invalid' }>> {
  const read = readSubmission(fields, files);
  if ('invalid' in read) return read.invalid;
  const { content } = read;
  if (content.channel === 'web') return { outcome: 'invalid', errors: { channel: 'channelMissing' } };
  return storeContent(read, fields.formKey || makeFormKey(now), now, (tx, { receipt, agencyId }) => {
    recordAction(tx, author, {
      action: 'inquiry.takeIn',
      subject: 'inquiry',
      subjectId: receipt,
      agencyId,
      after: { kind: content.kind, channel: content.channel },
    });
  });
}
