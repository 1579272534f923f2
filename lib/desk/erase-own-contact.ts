import { erasePerson } from '@/db/queries/erase-contact';
import { type LookUpOutcome, lookUpFeedback } from './look-up-feedback';

/**
 * Erases name and contact of a feedback for who has its number and code. What was written stays, and can still be followed.
 * @param sender what wrong attempts are counted by
 * @param now milliseconds since 1970
 */
export async function eraseOwnContact(
  typed: { receipt: string; code: string },
  sender: string,
  now: number,
): Promise<LookUpOutcome['outcome']> {
  const found = await lookUpFeedback(typed, sender);
  if (found.outcome === 'found') await erasePerson(found.feedback.receipt, now);
  return found.outcome;
}
