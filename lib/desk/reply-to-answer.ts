import { addMessage } from '@/db/queries/work-on-inquiries';
import { answerDueOn } from './answer-due';
import { countAttempt } from './feedback-limits';
import { parseWriting, type WritingErrorKey } from './inquiry-form';
import { findOwnFeedback } from './look-up-feedback';

export type ReplyOutcome =
  | { outcome: 'stored' }
  | { outcome: 'invalid'; error: WritingErrorKey }
  /** Closed meanwhile, or already written. */
  | { outcome: 'notNow' }
  | { outcome: 'noMatch' }
  | { outcome: 'tooMany'; minutes: number };

/**
 * Takes in what a person writes once more, after staff have written to them.
 * @param receipt with `code` as the receipt has them
 * @param sender what attempts are counted by
 * @param now milliseconds since 1970
 */
export async function replyToAnswer(
  { receipt, code, text: typed }: { receipt: string; code: string; text: string | undefined },
  sender: string,
  now: number,
): Promise<ReplyOutcome> {
  const minutes = await countAttempt('submit', sender);
  if (minutes > 0) return { outcome: 'tooMany', minutes };
  if (!(await findOwnFeedback(receipt, code))) return { outcome: 'noMatch' };
  const writing = parseWriting(typed);
  if ('error' in writing) return { outcome: 'invalid', error: writing.error };
  return { outcome: (await addMessage(receipt, writing.text, now, answerDueOn)) ? 'stored' : 'notNow' };
}
