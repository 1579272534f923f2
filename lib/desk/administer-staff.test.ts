import { describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { type AuditQuery, listAudit } from '@/db/queries/audit';
import { coversAgency } from '@/db/queries/scope';
import { findAgencyIds, findStaff } from '@/db/queries/staff';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import { addStaff, changeStaff, disableStaff, findAdministrable } from './administer-staff';
import { makeTestStaff } from './test-staff';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const operator = { id: null, name: 'test', agencyIds: null };
const anything = { who: null, action: null, subjectId: null, agencyId: null, from: null, before: null };
const everything = { below: null, limit: 100 };
const idOf = async (slug: string) => (await findAgencyIds([slug])).get(slug) ?? 0;
const fields = (rest: Record<string, string> = {}) => ({
  name: '李四',
  email: 'li@example.org',
  role: 'clerk',
  agencies: 'suqian',
  ...rest,
});

describe('an agency that somebody is bound to', () => {
  test('covers what is below it, and nothing beside or above it', async () => {
    const county = await idOf('yunlu');
    const office = await idOf('yunlu-industry');
    expect(coversAgency([county], county)).toBe(true);
    expect(coversAgency([county], office)).toBe(true);
    expect(coversAgency([office], county)).toBe(false);
    expect(coversAgency([county], await idOf('suqian'))).toBe(false);
    expect(coversAgency([], county)).toBe(false);
    expect(coversAgency(null, county)).toBe(true);
    expect(coversAgency([county], 999_999)).toBe(false);
  });
});

describe('a new account', () => {
  test('has a role, and agencies by name, alias or slug', async () => {
    const added = await addStaff(fields({ agencies: '宿迁市人民政府\r\nyunlu\n\nsuqian' }), operator);
    if ('errors' in added) throw new Error(JSON.stringify(added.errors));
    const member = await findStaff({ email: 'LI@example.org' });
    expect(member).toMatchObject({ role: 'clerk', hasPassword: false, isDisabled: false });
    expect(member?.agencies.map(({ slug }) => slug).sort()).toEqual(['suqian', 'yunlu']);
  });

  test.each([
    [{ name: ' ' }, { name: { key: 'nameMissing' } }],
    [{ email: 'li@' }, { email: { key: 'emailInvalid' } }],
    [{ role: 'emperor' }, { role: { key: 'roleMissing' } }],
    [{ agencies: '' }, { agencies: { key: 'agenciesMissing' } }],
    [{ agencies: 'suqian\natlantis' }, { agencies: { key: 'agencyUnknown', value: 'atlantis' } }],
  ])('with %j is not made, and every fault is told', async (fault, errors) => {
    expect(await addStaff(fields(fault), operator)).toEqual({ errors });
    expect(await findStaff({ email: 'li@example.org' })).toBeNull();
  });

  test('needs an address of its own', async () => {
    await addStaff(fields(), operator);
    const again = await addStaff(fields({ email: 'Li@Example.org' }), operator);
    expect(again).toEqual({ errors: { email: { key: 'emailTaken' } } });
  });

  test('with a password says so', async () => {
    await addStaff(fields(), operator);
    const { email } = await makeTestStaff('clerk', ['suqian']);
    expect((await findStaff({ email }))?.hasPassword).toBe(true);
    expect((await findStaff({ email: 'li@example.org' }))?.hasPassword).toBe(false);
  });
});

describe('an administrator of a county', () => {
  test('makes and looks after accounts of that county only, and none that may work for all', async () => {
    const { actor } = await makeTestStaff('administrator', ['yunlu']);
    expect(await addStaff(fields(), actor)).toEqual({ errors: { agencies: { key: 'agencyOutOfReach' } } });
    const forAll = await addStaff(fields({ role: 'administrator', agencies: '' }), actor);
    expect(forAll).toEqual({ errors: { agencies: { key: 'agencyOutOfReach' } } });
    const own = await addStaff(fields({ agencies: 'yunlu-industry' }), actor);
    if ('errors' in own) throw new Error(JSON.stringify(own.errors));
    expect(await findAdministrable(own.id, actor)).not.toBeNull();
    expect(await changeStaff(own.id, fields({ agencies: 'suqian' }), actor)).toEqual({
      agencies: { key: 'agencyOutOfReach' },
    });
    const others = [await makeTestStaff('clerk', ['suqian']), await makeTestStaff('administrator')];
    const both = await makeTestStaff('clerk', ['suqian', 'yunlu']);
    for (const other of [...others, both]) expect(await findAdministrable(other.actor.id, actor)).toBeNull();
  });

  test('sees in the audit log what they did, and nothing of other counties', async () => {
    const { actor } = await makeTestStaff('administrator', ['yunlu']);
    await makeTestStaff('clerk', ['suqian']);
    await addStaff(fields({ agencies: 'yunlu-industry' }), actor);
    const seen = await listAudit(anything, actor, everything);
    expect(seen.map(({ action }) => action)).toContain('staff.add');
    for (const { staffName, subjectId } of seen)
      expect([staffName === actor.name, subjectId === actor.id]).toContain(true);
  });
});

test('nobody looks after the own account, so that no administrator is lost by mistake', async () => {
  const { actor } = await makeTestStaff('administrator');
  expect(await findAdministrable(actor.id, actor)).toBeNull();
});

test('the audit log is found by who, what, when and which action, and paged by key', async () => {
  const { actor, email } = await makeTestStaff('administrator');
  const added = await addStaff(fields(), actor);
  if ('errors' in added) throw new Error(JSON.stringify(added.errors));
  await changeStaff(added.id, fields({ role: 'reviewer' }), actor);
  await changeStaff(added.id, fields({ role: 'reviewer' }), actor);
  await disableStaff(added.id, true, actor);
  const reader = { id: actor.id, agencyIds: null };
  const actions = async (query: Partial<AuditQuery>) =>
    (await listAudit({ ...anything, ...query }, reader, everything)).map(({ action }) => action);
  const done = ['staff.disable', 'staff.change', 'staff.link', 'staff.add'];
  expect(await actions({ subjectId: added.id })).toEqual(done);
  expect((await actions({ who: email })).slice(0, 4)).toEqual(done);
  expect(await actions({ who: actor.name, action: 'staff.change' })).toEqual(['staff.change']);
  expect(await actions({ from: Date.now() + 1000 })).toEqual([]);
  expect(await actions({ before: Date.now() - 60_000 })).toEqual([]);
  const [first, second] = await listAudit({ ...anything }, reader, { below: null, limit: 2 });
  const [third] = await listAudit({ ...anything }, reader, { below: second?.id ?? 0, limit: 2 });
  expect([first, second, third].map((entry) => entry?.action)).toEqual(done.slice(0, 3));
  expect(second).toMatchObject({ before: { role: 'clerk' }, after: { role: 'reviewer' }, subjectName: '李四' });
});
