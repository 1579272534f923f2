import { expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { findInquiry } from '@/db/queries/inquiries';
import { setInquiryState } from '@/db/queries/work-on-inquiries';
import { setUpTestDatabase } from '@/db/test-database';
import { eraseExpiredContacts } from './erase-expired-contacts';
import { makeFormKey } from './feedback-key';
import { replyToAnswer } from './reply-to-answer';
import { submitFeedback } from './submit-feedback';
import { makeTestStaff } from './test-staff';
import { writeOnInquiry } from './write-on-inquiry';

setUpTestDatabase();

let senders = 0;
const newSender = () => `198.51.100.${senders++}`;
const afterMonths = (months: number) => new Date().setUTCMonth(new Date().getUTCMonth() + months) + 86_400_000;

async function ask() {
  const person = { name: 'Zhang', contact: 'zhang@example.org', wantsAnswer: 'on' };
  const fields = { kind: 'question', channel: 'web', subject: 'Balance', text: 'Why?', ...person };
  const sent = await submitFeedback({ ...fields, formKey: makeFormKey(Date.now() - 60_000) }, newSender(), Date.now());
  if (sent.outcome !== 'stored') throw new Error(sent.outcome);
  const { actor } = await makeTestStaff('administrator');
  const worker = { author: actor, bound: null };
  const isKept = async () => (await findInquiry(sent.receipt, null))?.contact !== null;
  return { receipt: sent.receipt, code: sent.code, worker, isKept };
}

test('name and contact are erased twelve months after an inquiry was closed, and not before', async () => {
  const { receipt, worker, isKept } = await ask();
  await setInquiryState({ receipt, version: 0 }, 'closed', worker);
  expect(await eraseExpiredContacts(afterMonths(11), false)).toBe(0);
  expect(await eraseExpiredContacts(afterMonths(12), true)).toBe(1);
  expect(await isKept()).toBe(true);
  expect(await eraseExpiredContacts(afterMonths(12), false)).toBe(1);
  expect(await isKept()).toBe(false);
  expect(await eraseExpiredContacts(afterMonths(12), false)).toBe(0);
  const inquiry = await findInquiry(receipt, null);
  expect(inquiry).toMatchObject({ name: null, text: 'Why?', version: 2 });
  expect(inquiry?.events.map(({ kind }) => kind)).toEqual(['state', 'expire']);
});

test('an answered inquiry counts as done, one that was never answered does not', async () => {
  const [answered, open] = [await ask(), await ask()];
  await writeOnInquiry({ receipt: answered.receipt, version: 0 }, { kind: 'answer', text: 'So.' }, answered.worker);
  expect(await eraseExpiredContacts(afterMonths(12), false)).toBe(1);
  expect([await answered.isKept(), await open.isKept()]).toEqual([false, true]);
});

test('the time begins anew when it was reopened, or when the person wrote again', async () => {
  const [reopened, replied] = [await ask(), await ask()];
  await setInquiryState({ receipt: reopened.receipt, version: 0 }, 'closed', reopened.worker);
  await setInquiryState({ receipt: reopened.receipt, version: 1 }, 'inProgress', reopened.worker);
  const { receipt, code, worker } = replied;
  await writeOnInquiry({ receipt, version: 0 }, { kind: 'answer', text: 'So.' }, worker);
  await replyToAnswer({ receipt, code, text: 'Why so?' }, newSender(), Date.now());
  expect(await eraseExpiredContacts(afterMonths(120), false)).toBe(0);
  await setInquiryState({ receipt: reopened.receipt, version: 2 }, 'closed', reopened.worker);
  expect(await eraseExpiredContacts(afterMonths(12), false)).toBe(1);
  expect([await reopened.isKept(), await replied.isKept()]).toEqual([false, true]);
});

test('what is to be erased is found by its index', () => {
  const { $client } = getDatabase();
  const plan = $client.prepare(
    `EXPLAIN QUERY PLAN SELECT id FROM feedback WHERE done_at < 1 AND (name IS NOT NULL OR contact IS NOT NULL) ORDER BY done_at LIMIT 500`,
  );
  expect(JSON.stringify(plan.all())).toContain('feedback_contact');
});
