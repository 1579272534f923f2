import { isAPIError } from 'better-auth/api';
import { findStaff } from '@/db/queries/staff';
import { recordAccountAction } from '@/db/queries/staff-access';
import { getAuth } from './auth';
import { countSignIn, forgiveSignIn, minutesToWait } from './sign-in-limits';

export type SignInOutcome =
  /** With the cookies to set. */
  | { outcome: 'signedIn'; cookies: string[] }
  | { outcome: 'secondFactor'; cookies: string[] }
  /** Whether the account or the password is wrong is not said, nor that the account is disabled. */
  | { outcome: 'refused' }
  | { outcome: 'tooMany'; minutes: number };

export type SecondFactorOutcome =
  | { outcome: 'signedIn'; cookies: string[] }
  | { outcome: 'refused' }
  /** Too long ago, or too often: to begin with the password again. */
  | { outcome: 'startAgain' };

/**
 * Signs a member of staff in by address and password.
 * @param headers of the request: browser and network address are kept with the session
 * @param sender what attempts are counted by, besides the account
 */
export async function signIn(
  typed: { email: string; password: string },
  headers: Headers,
  sender: string,
): Promise<SignInOutcome> {
  const email = typed.email.trim().toLowerCase();
  const minutes = await minutesToWait(email, sender);
  if (minutes > 0) return { outcome: 'tooMany', minutes };
  const closes = await countSignIn(email, sender);
  try {
    const { headers: answer, response } = await getAuth().api.signInEmail({
      body: { email, password: typed.password },
      headers,
      returnHeaders: true,
    });
    await forgiveSignIn(email, sender);
    const cookies = answer.getSetCookie();
    if ('twoFactorRedirect' in response) return { outcome: 'secondFactor', cookies };
    await recordSignIn(response.user);
    return { outcome: 'signedIn', cookies };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    const member = closes ? await findStaff({ email }) : null;
    if (member) await recordAccountAction({ id: member.id, name: member.name }, 'account.closed');
    return { outcome: 'refused' };
  }
}

/**
 * Completes a sign-in by a code of the authenticator app, or by a recovery code. The library counts wrong codes: five at each sign-in, ten in a
 * row close the account for a quarter of an hour.
 * @param headers of the request, with the cookie that `signIn` set
 */
export async function enterSecondFactor(typed: string, headers: Headers): Promise<SecondFactorOutcome> {
  const code = typed.normalize('NFKC').replace(/\s/g, '');
  const isOfApp = /^\d{6}$/.test(code);
  const { api } = getAuth();
  try {
    const { headers: answer, response } = isOfApp
      ? await api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
      : await api.verifyBackupCode({ body: { code }, headers, returnHeaders: true });
    await recordSignIn(response.user, isOfApp ? 'app' : 'recoveryCode');
    return { outcome: 'signedIn', cookies: answer.getSetCookie() };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    const isWrongCode = ['INVALID_CODE', 'INVALID_BACKUP_CODE'].includes(error.body?.code ?? '');
    return { outcome: isWrongCode ? 'refused' : 'startAgain' };
  }
}

/** Ends the session of a request; gives the cookies that remove it from the browser. */
export async function signOut(headers: Headers): Promise<string[]> {
  const { headers: answer } = await getAuth().api.signOut({ headers, returnHeaders: true });
  return answer.getSetCookie();
}

function recordSignIn({ id, name }: { id: string; name: string }, secondFactor?: string): Promise<void> {
  return recordAccountAction({ id, name }, 'account.signIn', secondFactor ? { secondFactor } : undefined);
}
