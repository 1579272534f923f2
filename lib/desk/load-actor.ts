import { findStaff } from '@/db/queries/staff';
import { env } from '@/lib/env';
import type { Actor, StaffRole } from '@/lib/report/staff';
import { getAuth } from './auth';

/** Whose account can do harm to what is public, or to other accounts. */
const rolesWithSecondFactor: readonly StaffRole[] = ['publisher', 'administrator'];

/**
 * Who a request comes from; null where nobody is signed in, or not any more. Asked of the database each time, so that a role taken away or a
 * session ended is so at once.
 * @param headers of the request: the cookie counts
 */
export async function loadActor(headers: Headers): Promise<Actor | null> {
  if (!headers.has('cookie')) return null;
  const found = await getAuth().api.getSession({ headers, query: { disableCookieCache: true, disableRefresh: true } });
  const member = found && (await findStaff({ id: found.user.id }));
  if (!member || member.isDisabled) return null;
  const { id, name, email, role, agencies, hasSecondFactor } = member;
  const needsOne = env.STAFF_TWO_FACTOR === 'required' && rolesWithSecondFactor.includes(role);
  return {
    id,
    name,
    email,
    role,
    agencyIds: role === 'administrator' && agencies.length === 0 ? null : agencies.map((agency) => agency.id),
    secondFactor: hasSecondFactor ? 'on' : needsOne ? 'missing' : 'off',
    sessionId: found.session.id,
  };
}
