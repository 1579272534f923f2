import { randomBytes } from 'node:crypto';
import type { Actor, StaffRole } from '@/lib/report/staff';
import { addStaff } from './administer-staff';
import { loadActor } from './load-actor';
import { signIn } from './sign-in';
import { setPasswordByLink } from './staff-link';

export interface TestStaff {
  actor: Actor;
  email: string;
  password: string;
  /** The value of a `Cookie` header that is signed in. */
  cookie: string;
}

const operator = { id: null, name: 'test', agencyIds: null };

/**
 * Makes a member of staff with a password and a session, for tests.
 * @param agencies slugs, which must exist; an administrator needs none
 */
export async function makeTestStaff(role: StaffRole, agencies: readonly string[] = []): Promise<TestStaff> {
  const unique = randomBytes(6).toString('hex');
  const [email, password] = [`${role}-${unique}@example.org`, `open sesame ${unique}`];
  const fields = { name: `${role} ${unique}`, email, role, agencies: agencies.join('\n') };
  const added = await addStaff(fields, operator);
  if ('errors' in added) throw new Error(JSON.stringify(added.errors));
  const fault = await setPasswordByLink(added.token, { password, again: password });
  if (fault) throw new Error(fault);
  const cookie = await signInForTest(email, password);
  const actor = await loadActor(new Headers({ cookie }));
  if (!actor) throw new Error('not signed in');
  return { actor, email, password, cookie };
}

/** Signs in once more. */
export async function signInForTest(email: string, password: string): Promise<string> {
  const result = await signIn({ email, password }, new Headers(), `192.0.2.${randomBytes(1)[0]}`);
  if (result.outcome !== 'signedIn') throw new Error(result.outcome);
  return result.cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}
