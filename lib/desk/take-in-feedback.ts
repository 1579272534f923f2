import { recordAction } from '@/db/record-action';
import type { ActionAuthor } from '@/lib/report/staff';
import { type FeedbackErrors, type FeedbackFields, parseFeedback } from './feedback-form';
import { makeFormKey } from './feedback-key';
import { storeContent } from './submit-feedback';

/**
 * Takes in what a person said at the counter, on the phone or in a letter. The same form sent twice is stored once, with one receipt.
 * @param fields of the form: those of `parseFeedback`, and `formKey` from `makeFormKey`
 * @param now milliseconds since 1970
 * @returns number and code, which the person gets on paper, or what is wrong with the fields
 */
export async function takeInFeedback(
  fields: FeedbackFields,
  author: ActionAuthor,
  now: number,
): Promise<{ outcome: 'stored'; receipt: string; code: string } | { outcome: 'invalid'; errors: FeedbackErrors }> {
  const parsed = parseFeedback(fields);
  if ('errors' in parsed) return { outcome: 'invalid', errors: parsed.errors };
  const { content } = parsed;
  if (content.channel === 'web') return { outcome: 'invalid', errors: { channel: 'channelMissing' } };
  return storeContent(content, fields.formKey || makeFormKey(now), now, (tx, { receipt, agencyId }) => {
    recordAction(tx, author, {
      action: 'inquiry.takeIn',
      subject: 'inquiry',
      subjectId: receipt,
      agencyId,
      after: { kind: content.kind, channel: content.channel },
    });
  });
}
