import { describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { listStaffSessions } from '@/db/queries/staff-access';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import { loadActor } from './load-actor';
import {
  changePassword,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
} from './own-account';
import { enterSecondFactor, signIn } from './sign-in';
import { authenticatorCode, makeTestStaff, signInForTest, type TestStaff } from './test-staff';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

let senders = 0;
const newSender = () => `203.0.113.${senders++}`;
const cookieOf = (cookies: readonly string[]) => cookies.map((cookie) => cookie.split(';')[0]).join('; ');
const askerOf = ({ actor, cookie }: Pick<TestStaff, 'actor' | 'cookie'>) => ({
  actor,
  headers: new Headers({ cookie }),
  sender: newSender(),
});

async function setUpSecondFactor(member: TestStaff) {
  const started = await startSecondFactor(askerOf(member), member.password);
  if ('outcome' in started) throw new Error(started.outcome);
  const cookies = await confirmSecondFactor(askerOf(member), authenticatorCode(started.uri));
  if (!cookies) throw new Error('the code was refused');
  return { ...started, cookie: cookieOf(cookies) };
}

/** The cookie between password and second factor. */
async function enterPassword({ email, password }: TestStaff): Promise<Headers> {
  const result = await signIn({ email, password }, new Headers(), newSender());
  if (result.outcome !== 'secondFactor') throw new Error(result.outcome);
  return new Headers({ cookie: cookieOf(result.cookies) });
}

describe('a second factor', () => {
  test('counts once a code of the app was entered, and is then asked for', async () => {
    const member = await makeTestStaff('publisher', ['suqian']);
    const started = await startSecondFactor(askerOf(member), member.password);
    if ('outcome' in started) throw new Error(started.outcome);
    expect((await signIn(member, new Headers(), newSender())).outcome).toBe('signedIn');
    const wrong = authenticatorCode(started.uri) === '000000' ? '000001' : '000000';
    expect(await confirmSecondFactor(askerOf(member), wrong)).toBeNull();
    const { uri, cookie } = await setUpSecondFactor(member);
    expect((await loadActor(new Headers({ cookie })))?.secondFactor).toBe('on');

    const between = await enterPassword(member);
    expect(await loadActor(between)).toBeNull();
    expect(await enterSecondFactor(wrong === authenticatorCode(uri) ? '111111' : wrong, between)).toEqual({
      outcome: 'refused',
    });
    expect((await enterSecondFactor(` ${authenticatorCode(uri).replace(/^.../, '$& ')} `, between)).outcome).toBe(
      'signedIn',
    );
    expect((await enterSecondFactor(authenticatorCode(uri), between)).outcome).toBe('startAgain');
  });

  test('can be stood in for by each recovery code once, and by none of an older set', async () => {
    const member = await makeTestStaff('publisher', ['suqian']);
    const { recoveryCodes, cookie } = await setUpSecondFactor(member);
    const [first = '', second = ''] = recoveryCodes;
    expect((await enterSecondFactor(first, await enterPassword(member))).outcome).toBe('signedIn');
    expect((await enterSecondFactor(first, await enterPassword(member))).outcome).toBe('refused');
    expect(await renewRecoveryCodes(askerOf({ ...member, cookie }), 'wrong')).toEqual({ outcome: 'wrongPassword' });
    const renewed = await renewRecoveryCodes(askerOf({ ...member, cookie }), member.password);
    if ('outcome' in renewed) throw new Error(renewed.outcome);
    expect((await enterSecondFactor(second, await enterPassword(member))).outcome).toBe('refused');
    expect((await enterSecondFactor(renewed[0] ?? '', await enterPassword(member))).outcome).toBe('signedIn');
  });

  test('is closed after wrong codes, to the right one too', async () => {
    const member = await makeTestStaff('publisher', ['suqian']);
    const { uri } = await setUpSecondFactor(member);
    const outcomes = [];
    for (let challenge = 0; challenge < 2; challenge += 1) {
      const between = await enterPassword(member);
      for (let wrong = 0; wrong < 5; wrong += 1)
        outcomes.push((await enterSecondFactor('wrong-code0', between)).outcome);
    }
    expect(outcomes).toEqual(Array.from({ length: 10 }, () => 'refused'));
    expect((await enterSecondFactor(authenticatorCode(uri), await enterPassword(member))).outcome).toBe('startAgain');
  });

  test('is removed with the password only', async () => {
    const member = await makeTestStaff('publisher', ['suqian']);
    const { cookie } = await setUpSecondFactor(member);
    const asker = askerOf({ ...member, cookie });
    expect(await removeSecondFactor(asker, 'wrong')).toEqual({ outcome: 'wrongPassword' });
    expect(Array.isArray(await removeSecondFactor(asker, member.password))).toBe(true);
    expect((await signIn(member, new Headers(), newSender())).outcome).toBe('signedIn');
  });

  test('is nowhere in the database in clear', async () => {
    const { uri, recoveryCodes } = await setUpSecondFactor(await makeTestStaff('publisher', ['suqian']));
    const dump = getDatabase().$client.serialize();
    for (const secret of [new URL(uri).searchParams.get('secret') ?? uri, ...recoveryCodes])
      expect(dump.includes(secret)).toBe(false);
  });
});

describe('the own password', () => {
  const password = 'another quiet river';

  test('is changed with the present one only, and ends all other sessions', async () => {
    const member = await makeTestStaff('clerk', ['suqian']);
    const other = await signInForTest(member.email, member.password);
    const typed = { newPassword: password, passwordAgain: password };
    expect(await changePassword(askerOf(member), { ...typed, password: 'wrong' })).toEqual({
      outcome: 'wrongPassword',
    });
    const done = await changePassword(askerOf(member), { ...typed, password: member.password });
    if (done.outcome !== 'done') throw new Error(done.outcome);
    for (const cookie of [other, member.cookie]) expect(await loadActor(new Headers({ cookie }))).toBeNull();
    expect(await loadActor(new Headers({ cookie: cookieOf(done.cookies) }))).not.toBeNull();
    expect(await listStaffSessions(member.actor.id)).toHaveLength(1);
    expect((await signIn({ ...member, password }, new Headers(), newSender())).outcome).toBe('signedIn');
  });

  test('cannot be found out from an open session', async () => {
    const member = await makeTestStaff('clerk', ['suqian']);
    const typed = { newPassword: password, passwordAgain: password };
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect((await changePassword(askerOf(member), { ...typed, password: 'wrong' })).outcome).toBe('wrongPassword');
    expect((await changePassword(askerOf(member), { ...typed, password: member.password })).outcome).toBe('tooMany');
  });
});
