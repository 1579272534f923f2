import { expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { noteCorrection } from '@/db/queries/correct-for-inquiry';
import { findInquiry } from '@/db/queries/inquiries';
import { findRevision } from '@/db/queries/revisions';
import { startRevision } from '@/db/queries/start-revision';
import { dropRevision, publishReviewed, reviewRevision } from '@/db/queries/work-on-revisions';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import type { Actor } from '@/lib/report/staff';
import { makeFormKey } from './feedback-key';
import { findOwnFeedback } from './look-up-feedback';
import { submitFeedback } from './submit-feedback';
import { makeTestStaff } from './test-staff';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

const make = async (role: 'clerk' | 'reviewer' | 'publisher') => (await makeTestStaff(role, ['suqian'])).actor;
const see = async (id: number, actor: Actor) => ({ id, edition: (await findRevision(id, null))?.edition ?? 0, actor });

async function askAndBegin() {
  const form = {
    kind: 'error',
    channel: 'web',
    agency: 'suqian',
    year: '2024',
    subject: 'Total',
    text: '3524, not 3525',
  };
  const sent = await submitFeedback({ ...form, formKey: makeFormKey(0) }, '198.51.100.1', Date.now());
  if (sent.outcome !== 'stored') throw new Error(sent.outcome);
  const clerk = await make('clerk');
  const id = await startRevision({ slug: 'suqian', year: 2024, reason: '公众指出有误', form: '2021' }, clerk);
  if (id === null) throw new Error('not started');
  const worker = { author: clerk, bound: clerk.agencyIds };
  expect(await noteCorrection({ receipt: sent.receipt, version: 0 }, id, worker)).toBe('done');
  return { ...sent, clerk, id };
}

test('who pointed out an error is told when the correction is published, and not before', async () => {
  const { receipt, code, clerk, id } = await askAndBegin();
  await reviewRevision(await see(id, clerk), 'enter', '');
  for (const action of ['check', 'approve'] as const)
    await reviewRevision(await see(id, await make('reviewer')), action, '');
  expect((await findOwnFeedback(receipt, code))?.letters).toEqual([]);
  expect(await publishReviewed(await see(id, await make('publisher')))).toBeNull();
  expect((await findOwnFeedback(receipt, code))?.letters).toMatchObject([{ kind: 'corrected', text: '公众指出有误' }]);
  const inquiry = await findInquiry(receipt, null);
  expect(inquiry?.events.map(({ kind }) => kind)).toEqual(['correct', 'corrected']);
  expect(inquiry).toMatchObject({ version: 2, state: 'received' });
});

test('a correction that is given up tells nobody, and can be begun again', async () => {
  const { receipt, code, clerk, id } = await askAndBegin();
  expect(await dropRevision(await see(id, clerk))).toBeNull();
  expect(await findInquiry(receipt, null)).toMatchObject({ revisionId: null });
  expect((await findOwnFeedback(receipt, code))?.letters).toEqual([]);
});
