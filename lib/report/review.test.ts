import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ReviewAction,
  type RevisionState,
  refuseStep,
  reviewActions,
  reviewSteps,
  type StepTaken,
} from './review';

/** What becomes of a revision when people try steps at random. */
function play(tries: readonly (readonly [ReviewAction, string])[]) {
  let state: RevisionState = 'draft';
  const taken: StepTaken[] = [];
  for (const [action, staffId] of tries) {
    if (refuseStep(action, state, taken, staffId) !== null) continue;
    state = reviewSteps[action].to;
    taken.push({ action, staffId });
  }
  return { state, taken };
}

const tries = fc.array(fc.tuple(fc.constantFrom(...reviewActions), fc.constantFrom('a', 'b', 'c', 'd')), {
  maxLength: 40,
});

it('a report is approved only by three persons, one for each review, since it was last sent back', () => {
  fc.assert(
    fc.property(tries, (all) => {
      const { state, taken } = play(all);
      fc.pre(state === 'approved');
      const last = taken.slice(-3);
      expect(last.map(({ action }) => action)).toEqual(['enter', 'check', 'approve']);
      expect(new Set(last.map(({ staffId }) => staffId)).size).toBe(3);
    }),
  );
});

it('no review is skipped', () => {
  expect(refuseStep('approve', 'draft', [], 'a')).toBe('wrongState');
  expect(refuseStep('check', 'draft', [], 'a')).toBe('wrongState');
  expect(refuseStep('sendBack', 'draft', [], 'a')).toBe('wrongState');
  expect(refuseStep('check', 'entered', [{ action: 'enter', staffId: 'a' }], 'a')).toBe('samePerson');
});

it('whoever reviewed before it was sent back may review again', () => {
  const history = [
    { action: 'enter', staffId: 'a' },
    { action: 'sendBack', staffId: 'b' },
  ] as const;
  expect(refuseStep('enter', 'draft', history, 'a')).toBeNull();
});
