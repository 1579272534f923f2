import { type FeedbackRecord, findFeedback } from '@/db/queries/feedback';
import { hashCode, isCodeOf, parseCode } from './feedback-code';
import { countAttempt, forgiveAttempt } from './feedback-limits';
import { unsealPerson } from './feedback-person';
import { parseReceipt } from './feedback-receipt';
import { maskFeedbackContact } from './mask-feedback-contact';

export type LookUpErrorKey = 'receiptMissing' | 'receiptInvalid' | 'codeMissing' | 'codeInvalid';

/** What the person who sent it may see again: not the name, and the contact only so far that it can be recognised. */
export type FeedbackView = Omit<FeedbackRecord, 'lookupCodeHash' | 'contact'> & { maskedContact: string | null };

export type LookUpOutcome =
  /** With the code as the receipt has it. */
  | { outcome: 'found'; feedback: FeedbackView; code: string }
  | { outcome: 'invalid'; errors: { receipt?: LookUpErrorKey; code?: LookUpErrorKey } }
  /** Whether the number or the code is wrong is not said. */
  | { outcome: 'noMatch' }
  | { outcome: 'tooMany'; minutes: number };

/**
 * Finds what became of a feedback.
 * @param typed receipt number and lookup code as the person typed them
 * @param sender what wrong attempts are counted by
 */
export async function lookUpFeedback(typed: { receipt: string; code: string }, sender: string): Promise<LookUpOutcome> {
  const [receipt, code] = [parseReceipt(typed.receipt), parseCode(typed.code)];
  if (receipt === null || code === null) {
    const receiptError = typed.receipt.trim() ? 'receiptInvalid' : 'receiptMissing';
    const codeError = typed.code.trim() ? 'codeInvalid' : 'codeMissing';
    return {
      outcome: 'invalid',
      errors: { ...(receipt === null && { receipt: receiptError }), ...(code === null && { code: codeError }) },
    };
  }
  // Counted before the comparison, so that guesses sent at the same time count as well; taken back when it was no guess.
  const minutes = await countAttempt('guess', sender);
  if (minutes > 0) return { outcome: 'tooMany', minutes };
  const feedback = await findOwnFeedback(receipt, code);
  if (!feedback) return { outcome: 'noMatch' };
  await forgiveAttempt('guess', sender);
  return { outcome: 'found', feedback, code };
}

/**
 * A feedback by number and code exactly as the receipt has them; null where they do not belong together.
 * A number that does not exist takes as long as one that does.
 */
export async function findOwnFeedback(receipt: string, code: string): Promise<FeedbackView | null> {
  const record = await findFeedback(receipt);
  const isOwn = isCodeOf(receipt, code, record?.lookupCodeHash ?? hashCode(receipt, ''));
  if (!record || !isOwn) return null;
  const { lookupCodeHash, contact: sealed, ...view } = record;
  const { contact } = unsealPerson({ name: null, contact: sealed }, receipt);
  return { ...view, maskedContact: contact && maskFeedbackContact(contact) };
}
