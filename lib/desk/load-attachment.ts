import { findAttachment, findOwnAttachment } from '@/db/queries/attachments';
import type { Bound } from '@/db/queries/inquiry-scope';
import { type Attachment, unsealAttachment } from './attachments';
import { lookUpFeedback } from './look-up-feedback';

/** A file of an inquiry, for a member of staff; null where there is none, or where the inquiry is not theirs. */
export async function loadAttachment(receipt: string, id: number, bound: Bound): Promise<Attachment | null> {
  const found = await findAttachment(receipt, id, bound);
  return found && unsealAttachment(found, receipt);
}

/**
 * A file of a feedback, for who has its number and code; null where these do not belong together, or where there is no such file.
 * @param sender what wrong attempts are counted by
 */
export async function loadOwnAttachment(
  typed: { receipt: string; code: string },
  id: number,
  sender: string,
): Promise<Attachment | null> {
  const looked = await lookUpFeedback(typed, sender);
  if (looked.outcome !== 'found') return null;
  const { receipt } = looked.feedback;
  const found = await findOwnAttachment(receipt, id);
  return found && unsealAttachment(found, receipt);
}
