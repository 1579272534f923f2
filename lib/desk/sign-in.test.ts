import { afterEach, describe, expect, test, vi } from 'vitest';
import { getDatabase } from '@/db/client';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import { addStaff, disableStaff } from './administer-staff';
import { loadActor } from './load-actor';
import { enterSecondFactor, signIn, signOut } from './sign-in';
import { findLinkOwner, makeStaffLink, setPasswordByLink } from './staff-link';
import { makeTestStaff, signInForTest } from './test-staff';

const operator = { id: null, name: 'test', agencyIds: null };
const password = 'a quiet river bank';
let senders = 0;
const newSender = () => `198.51.100.${senders++}`;
const actorOf = (cookie: string) => loadActor(new Headers({ cookie }));

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a one-time link', () => {
  const typed = { password, again: password };
  const add = async (email: string) => {
    const added = await addStaff({ name: 'A', email, role: 'clerk', agencies: 'suqian' }, operator);
    if ('errors' in added) throw new Error(JSON.stringify(added.errors));
    return added;
  };

  test('sets the password of a new account, which nobody can sign in to before', async () => {
    const { token } = await add('a@example.org');
    expect((await signIn({ email: 'a@example.org', password: '' }, new Headers(), newSender())).outcome).toBe(
      'refused',
    );
    expect(await setPasswordByLink(token, typed)).toBeNull();
    expect((await signIn({ email: 'A@example.org ', password }, new Headers(), newSender())).outcome).toBe('signedIn');
  });

  test('works once, also when it is used twice at the same time', async () => {
    const { token } = await add('b@example.org');
    const results = await Promise.all([setPasswordByLink(token, typed), setPasswordByLink(token, typed)]);
    expect(results.sort()).toEqual(['linkGone', null]);
    expect(await findLinkOwner(token)).toBeNull();
  });

  test('runs out, and stops working when there is a newer one', async () => {
    const { id, token } = await add('c@example.org');
    const newer = await makeStaffLink(id, { withoutSecondFactor: false }, operator);
    expect(await setPasswordByLink(token, typed)).toBe('linkGone');
    vi.useFakeTimers({ now: Date.now() + 73 * 60 * 60_000, toFake: ['Date'] });
    expect(await setPasswordByLink(newer, typed)).toBe('linkGone');
  });

  test('is nowhere in the database, nor is the password', async () => {
    const { token } = await add('d@example.org');
    const dump = () => getDatabase().$client.serialize();
    expect(dump().includes(token)).toBe(false);
    await setPasswordByLink(token, typed);
    expect(dump().includes(password)).toBe(false);
    expect(dump().includes('$argon2id$')).toBe(true);
  });

  test('is not used up by a password that is refused', async () => {
    const { token } = await add('somebody@example.org');
    expect(await setPasswordByLink(token, { password: 'short', again: 'short' })).toBe('passwordShort');
    expect(await setPasswordByLink(token, { password: 'aaaaaaaaaaaaaaaa', again: '' })).toBe('passwordSimple');
    expect(await setPasswordByLink(token, { password: 'i am somebody', again: 'i am somebody' })).toBe(
      'passwordSimple',
    );
    expect(await setPasswordByLink(token, { password, again: 'another' })).toBe('passwordsDiffer');
    expect(await setPasswordByLink(token, typed)).toBeNull();
  });

  test('of a disabled account does not work', async () => {
    const { id, token } = await add('e@example.org');
    await disableStaff(id, true, operator);
    expect(await setPasswordByLink(token, typed)).toBe('linkGone');
  });

  test('ends every session of before', async () => {
    const { actor, cookie } = await makeTestStaff('clerk', ['suqian']);
    const token = await makeStaffLink(actor.id, { withoutSecondFactor: false }, operator);
    expect(await actorOf(cookie)).not.toBeNull();
    await setPasswordByLink(token, typed);
    expect(await actorOf(cookie)).toBeNull();
  });
});

describe('a session', () => {
  test('says who somebody is, and for which agencies', async () => {
    const clerk = await makeTestStaff('clerk', ['suqian']);
    expect(clerk.actor).toMatchObject({ role: 'clerk', agencyIds: [expect.any(Number)], secondFactor: 'off' });
    const administrator = await makeTestStaff('administrator');
    expect(administrator.actor.agencyIds).toBeNull();
  });

  test('cannot be forged, changed, or taken over without its signature', async () => {
    const { cookie } = await makeTestStaff('administrator');
    const [name = '', value = ''] = cookie.split('=');
    const [token = '', signature = ''] = decodeURIComponent(value).split('.');
    const forged = [
      token,
      `${token}.`,
      `${token}.${signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`,
      `${token}x.${signature}`,
      `.${signature}`,
      `undefined.${signature}`,
      `' OR 1=1 --.${signature}`,
    ];
    for (const one of forged) expect(await actorOf(`${name}=${encodeURIComponent(one)}`), one).toBeNull();
    expect(await actorOf(cookie)).not.toBeNull();
  });

  test('ends after twelve hours, when signing out, and when the account is disabled', async () => {
    const { actor, email, password: own, cookie } = await makeTestStaff('clerk', ['suqian']);
    const second = await signInForTest(email, own);
    await signOut(new Headers({ cookie }));
    expect(await actorOf(cookie)).toBeNull();
    expect(await actorOf(second)).not.toBeNull();
    vi.useFakeTimers({ now: Date.now() + 12 * 60 * 60_000 + 1000, toFake: ['Date'] });
    expect(await actorOf(second)).toBeNull();
    vi.useRealTimers();
    const third = await signInForTest(email, own);
    await disableStaff(actor.id, true, operator);
    expect(await actorOf(third)).toBeNull();
    expect((await signIn({ email, password: own }, new Headers(), newSender())).outcome).toBe('refused');
  });

  test('is set in a cookie that no script and no other site gets', async () => {
    const { email, password: own } = await makeTestStaff('clerk', ['suqian']);
    const result = await signIn({ email, password: own }, new Headers(), newSender());
    const [cookie = ''] = result.outcome === 'signedIn' ? result.cookies : [];
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
  });
});

describe('wrong passwords', () => {
  const attempt = (email: string, typed: string, sender = newSender()) =>
    signIn({ email, password: typed }, new Headers(), sender);

  test('close an account after five, for twice as long each time, to the right password too', async () => {
    const { email, password: own } = await makeTestStaff('clerk', ['suqian']);
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
    for (let wrong = 0; wrong < 5; wrong += 1) expect((await attempt(email, 'wrong')).outcome).toBe('refused');
    for (const minutes of [1, 2, 4, 8]) {
      expect(await attempt(email, own)).toEqual({ outcome: 'tooMany', minutes });
      vi.setSystemTime(Date.now() + minutes * 60_000 + 1);
      expect((await attempt(email, 'wrong')).outcome).toBe('refused');
    }
    vi.setSystemTime(Date.now() + 61 * 60_000);
    expect((await attempt(email, own)).outcome).toBe('signedIn');
    expect((await attempt(email, 'wrong')).outcome).toBe('refused');
    expect((await attempt(email, own)).outcome).toBe('signedIn');
  });

  test('of one address are refused after thirty, whatever the account', async () => {
    const sender = newSender();
    for (let wrong = 0; wrong < 30; wrong += 1)
      expect((await attempt(`nobody${wrong}@example.org`, 'wrong', sender)).outcome).toBe('refused');
    expect(await attempt('nobody@example.org', 'wrong', sender)).toEqual({ outcome: 'tooMany', minutes: 15 });
    expect((await attempt('nobody@example.org', 'wrong')).outcome).toBe('refused');
  });

  test('sent at the same time count each', async () => {
    const { email, password: own } = await makeTestStaff('clerk', ['suqian']);
    await Promise.all(Array.from({ length: 10 }, () => attempt(email, 'wrong')));
    expect((await attempt(email, own)).outcome).toBe('tooMany');
  });

  test('are answered alike for an account that there is and one that there is not', async () => {
    const { email } = await makeTestStaff('clerk', ['suqian']);
    expect(await attempt(email, 'wrong')).toEqual(await attempt('nobody-at-all@example.org', 'wrong'));
  });
});

test('a second factor without a password before it is refused', async () => {
  expect(await enterSecondFactor('123456', new Headers())).toEqual({ outcome: 'startAgain' });
  expect(await enterSecondFactor('aB3dE-7fGhK', new Headers())).toEqual({ outcome: 'startAgain' });
});
