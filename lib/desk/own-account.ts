import { isAPIError } from 'better-auth/api';
import { recordAccountAction } from '@/db/queries/staff-access';
import type { Actor } from '@/lib/report/staff';
import { getAuth } from './auth';
import { checkNewPassword, type PasswordErrorKey } from './password';
import { countSignIn, forgiveSignIn, minutesToWait } from './sign-in-limits';

/** Why something was not done that asks for the password again. */
export type PasswordRefusal = { outcome: 'wrongPassword' } | { outcome: 'tooMany'; minutes: number };

export interface SecondFactorSetUp {
  /** What the app scans: `otpauth://totp/…`. */
  uri: string;
  recoveryCodes: string[];
}

/** Who asks: the member of staff, the headers of the request with their session, and the network address for counting wrong passwords. */
export interface Asker {
  actor: Actor;
  headers: Headers;
  sender: string;
}

/**
 * Changes one's own password, and ends all one's other sessions.
 * @returns the cookies of the session that takes the place of this one
 */
export async function changePassword(
  asker: Asker,
  typed: { password: string; newPassword: string; passwordAgain: string },
): Promise<{ outcome: 'done'; cookies: string[] } | { outcome: 'invalid'; fault: PasswordErrorKey } | PasswordRefusal> {
  const fault = checkNewPassword(typed.newPassword, typed.passwordAgain, asker.actor.email);
  if (fault) return { outcome: 'invalid', fault };
  const done = await withPassword(asker, () =>
    getAuth().api.changePassword({
      body: { currentPassword: typed.password, newPassword: typed.newPassword, revokeOtherSessions: true },
      headers: asker.headers,
      returnHeaders: true,
    }),
  );
  if ('outcome' in done) return done;
  await recordAccountAction(asker.actor, 'account.password');
  return { outcome: 'done', cookies: done.headers.getSetCookie() };
}

/** Makes a secret for the authenticator app, which counts once a code of it was entered. */
export async function startSecondFactor(asker: Asker, password: string): Promise<SecondFactorSetUp | PasswordRefusal> {
  const made = await withPassword(asker, () =>
    getAuth().api.enableTwoFactor({ body: { password, method: 'totp' }, headers: asker.headers }),
  );
  if ('outcome' in made) return made;
  if (made.method !== 'totp') throw new Error('another second factor than TOTP');
  return { uri: made.totpURI, recoveryCodes: made.backupCodes };
}

/**
 * Puts the second factor to use, by a code of the app.
 * @returns the cookies of the session that takes the place of this one; null where the code is wrong
 */
export async function confirmSecondFactor({ actor, headers }: Asker, typed: string): Promise<string[] | null> {
  const code = typed.normalize('NFKC').replace(/\s/g, '');
  try {
    const { headers: answer } = await getAuth().api.verifyTOTP({ body: { code }, headers, returnHeaders: true });
    await recordAccountAction(actor, 'account.secondFactorOn');
    return answer.getSetCookie();
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return null;
  }
}

/** Removes the second factor. Whose role needs one can then do nothing but set up another. */
export async function removeSecondFactor(asker: Asker, password: string): Promise<string[] | PasswordRefusal> {
  const done = await withPassword(asker, () =>
    getAuth().api.disableTwoFactor({ body: { password }, headers: asker.headers, returnHeaders: true }),
  );
  if ('outcome' in done) return done;
  await recordAccountAction(asker.actor, 'account.secondFactorOff');
  return done.headers.getSetCookie();
}

/** Makes new recovery codes; the old ones stop working. */
export async function renewRecoveryCodes(asker: Asker, password: string): Promise<string[] | PasswordRefusal> {
  const made = await withPassword(asker, () =>
    getAuth().api.generateBackupCodes({ body: { password }, headers: asker.headers }),
  );
  if ('outcome' in made) return made;
  await recordAccountAction(asker.actor, 'account.recoveryCodes');
  return made.backupCodes;
}

/** Does what asks for the password; wrong ones count as at the sign-in, so that an open session does not help to find it out. */
async function withPassword<T>({ actor, sender }: Asker, act: () => Promise<T>): Promise<T | PasswordRefusal> {
  const minutes = await minutesToWait(actor.email, sender);
  if (minutes > 0) return { outcome: 'tooMany', minutes };
  await countSignIn(actor.email, sender);
  try {
    const done = await act();
    await forgiveSignIn(actor.email, sender);
    return done;
  } catch (error) {
    if (!isAPIError(error) || error.body?.code !== 'INVALID_PASSWORD') throw error;
    return { outcome: 'wrongPassword' };
  }
}
