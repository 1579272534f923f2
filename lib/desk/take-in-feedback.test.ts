import { describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { findInquiry } from '@/db/queries/inquiries';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import { makeFormKey } from './feedback-key';
import { findOwnFeedback } from './look-up-feedback';
import { submitFeedback } from './submit-feedback';
import { takeInFeedback } from './take-in-feedback';
import { makeTestStaff } from './test-staff';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const now = Date.now();
const newForm = (rest: Record<string, string> = {}) => ({
  kind: 'complaint',
  channel: 'counter',
  agency: 'suqian',
  subject: 'Late',
  text: 'The report came late.',
  formKey: makeFormKey(now),
  ...rest,
});

describe('what a person says at the counter', () => {
  test('is taken in by staff at once, with a number and a code that the person can look it up by', async () => {
    const { actor } = await makeTestStaff('clerk', ['suqian']);
    const taken = await takeInFeedback(newForm(), actor, now);
    if (taken.outcome !== 'stored') throw new Error(taken.outcome);
    expect(await findOwnFeedback(taken.receipt, taken.code)).toMatchObject({ channel: 'counter', subject: 'Late' });
    expect(await findInquiry(taken.receipt, actor.agencyIds)).toMatchObject({ state: 'received' });
    const entries = getDatabase().$client.prepare(`SELECT * FROM audit_log WHERE action = 'inquiry.takeIn'`).all();
    expect(entries).toMatchObject([{ staff_id: actor.id, subject_id: taken.receipt }]);
  });

  test('is stored once where the form is sent twice', async () => {
    const [{ actor }, form] = [await makeTestStaff('clerk', ['suqian']), newForm()];
    expect(await takeInFeedback(form, actor, now)).toEqual(await takeInFeedback(form, actor, now));
    const entries = getDatabase().$client.prepare(`SELECT * FROM audit_log WHERE action = 'inquiry.takeIn'`).all();
    expect(entries).toHaveLength(1);
  });

  test('needs to be said how it came, and did not come by the public form', async () => {
    const { actor } = await makeTestStaff('clerk', ['suqian']);
    const errors = { channel: 'channelMissing' };
    for (const channel of ['web', ''])
      expect(await takeInFeedback(newForm({ channel }), actor, now)).toEqual({ outcome: 'invalid', errors });
  });

  test('is refused from the public form, which anybody can send', async () => {
    const form = newForm({ formKey: makeFormKey(now - 60_000) });
    expect(await submitFeedback(form, '203.0.113.7', now)).toEqual({ outcome: 'refused' });
    expect(getDatabase().$client.prepare('SELECT count(*) FROM feedback').pluck().get()).toBe(0);
  });
});
