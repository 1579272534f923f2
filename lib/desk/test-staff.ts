import { createHmac, randomBytes } from 'node:crypto';
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

/**
 * What an authenticator app shows now (RFC 6238).
 * @param uri what it scanned, `otpauth://totp/…`
 */
export function authenticatorCode(uri: string): string {
  const letters = [...(new URL(uri).searchParams.get('secret') ?? '')];
  const bits = letters.map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'));
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const code = (digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000;
  return String(code).padStart(6, '0');
}
