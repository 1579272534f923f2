import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Actor, staffRoles } from '@/lib/report/staff';
import { may, type Right, rights } from './rights';

const everyRight = Object.keys(rights).filter((key): key is Right => Object.hasOwn(rights, key));
const anyActor = fc.record({
  id: fc.uuid(),
  name: fc.string(),
  email: fc.emailAddress(),
  role: fc.constantFrom(...staffRoles),
  agencyIds: fc.option(fc.array(fc.nat())),
  secondFactor: fc.constantFrom('on', 'off', 'missing'),
  sessionId: fc.uuid(),
}) satisfies fc.Arbitrary<Actor>;

describe('what no rule allows', () => {
  test('is denied to who is not signed in', () => {
    for (const right of everyRight) expect(may(null, right), right).toBe(false);
  });

  test('is denied to every role that the rule does not name', () => {
    fc.assert(
      fc.property(anyActor, fc.constantFrom(...everyRight), (actor, right) => {
        const named: readonly string[] = rights[right].roles;
        if (may(actor, right)) expect(named).toContain(actor.role);
        else expect(named.includes(actor.role) && actor.secondFactor !== 'missing').toBe(false);
      }),
    );
  });

  test('is denied for a right or a role that there is not', () => {
    fc.assert(
      fc.property(anyActor, fc.constantFrom(...everyRight), fc.string(), (actor, right, word) => {
        fc.pre(!Object.hasOwn(rights, word) && !staffRoles.some((role) => role === word));
        expect(Reflect.apply(may, null, [actor, word])).toBe(false);
        expect(Reflect.apply(may, null, [{ ...actor, role: word }, right])).toBe(false);
      }),
    );
    for (const word of ['constructor', '__proto__', 'toString'])
      expect(Reflect.apply(may, null, [{ id: 'x', role: 'administrator', secondFactor: 'on' }, word])).toBe(false);
  });
});

test('who lacks the second factor that the role needs may only look after the own account', () => {
  const actor = { id: 'x', name: '', email: '', role: 'administrator', agencyIds: null, sessionId: 'y' } as const;
  const allowed = everyRight.filter((right) => may({ ...actor, secondFactor: 'missing' }, right));
  expect(allowed).toEqual(['account.own']);
  expect(everyRight.filter((right) => !may({ ...actor, secondFactor: 'on' }, right))).toEqual([]);
});

test('only an administrator may look after accounts and read the audit log', () => {
  for (const role of staffRoles) {
    const actor = { id: 'x', name: '', email: '', role, agencyIds: [], secondFactor: 'on', sessionId: 'y' } as const;
    for (const right of ['staff.administer', 'audit.read'] as const)
      expect(may(actor, right), `${role} ${right}`).toBe(role === 'administrator');
  }
});
