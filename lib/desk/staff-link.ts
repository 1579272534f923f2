import { createHash, randomBytes } from 'node:crypto';
import type { StaffMember } from '@/db/queries/staff';
import { consumePasswordLink, findStaffByLink, storeStaffLink } from '@/db/queries/staff-access';
import type { ActionAuthor } from '@/lib/report/staff';
import { checkNewPassword, hashPassword, type PasswordErrorKey } from './password';

/** Hours for which a link can be used. */
export const linkHours = 72;

/**
 * Makes a link by which somebody sets a password: once, and for three days. A link from before stops working.
 * @param withoutSecondFactor also removes the second factor, for who has lost it
 * @returns the secret part of the address, which is stored nowhere
 */
export async function makeStaffLink(
  staffId: string,
  { withoutSecondFactor }: { withoutSecondFactor: boolean },
  author: ActionAuthor,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = Date.now() + linkHours * 60 * 60_000;
  await storeStaffLink({ tokenHash: hashToken(token), staffId, expiresAt }, withoutSecondFactor, author);
  return token;
}

/** Whose link it is; null where it was used, has run out, or never was one. */
export async function findLinkOwner(token: string): Promise<StaffMember | null> {
  return findStaffByLink(hashToken(token));
}

/**
 * Sets the password of a link's owner.
 * @returns null when it is set; `linkGone` where the link cannot be used any more
 */
export async function setPasswordByLink(
  token: string,
  typed: { password: string; again: string },
): Promise<PasswordErrorKey | 'linkGone' | null> {
  const owner = await findLinkOwner(token);
  if (!owner) return 'linkGone';
  const fault = checkNewPassword(typed.password, typed.again, owner.email);
  if (fault) return fault;
  return (await consumePasswordLink(hashToken(token), await hashPassword(typed.password))) ? null : 'linkGone';
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
