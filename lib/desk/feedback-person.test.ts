import { expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { setUpTestDatabase } from '@/db/test-database';
import { makeFormKey } from './feedback-key';
import { sealAllFeedback, unsealPerson } from './feedback-person';
import { lookUpFeedback } from './look-up-feedback';
import { submitFeedback } from './submit-feedback';

setUpTestDatabase();

const client = () => getDatabase().$client;
const stored = () =>
  client().prepare<[], { name: string; contact: string }>('SELECT name, contact FROM feedback').get();

async function submit() {
  const now = Date.now();
  const fields = {
    kind: 'question',
    channel: 'web',
    subject: 'A',
    text: 'B',
    name: '张三',
    contact: 'zhang@example.org',
    formKey: makeFormKey(now - 60_000),
  };
  const sent = await submitFeedback(fields, `203.0.113.${Math.floor(Math.random() * 255)}`, now);
  if (sent.outcome !== 'stored') throw new Error(sent.outcome);
  return sent;
}

test('who wrote a feedback is nowhere in the database in clear', async () => {
  await submit();
  expect(JSON.stringify(client().prepare('SELECT * FROM feedback').all())).not.toMatch(/张三|zhang/);
});

test('what was stored in clear is encrypted once, overwritten, and still found', async () => {
  const sent = await submit();
  client().prepare('UPDATE feedback SET name = ?, contact = ?').run('张三', 'zhang@example.org');
  expect(sealAllFeedback()).toBe(1);
  const after = stored();
  expect(sealAllFeedback()).toBe(0);
  expect(stored()).toEqual(after);
  expect(unsealPerson(after ?? { name: null, contact: null }, sent.receipt)).toEqual({
    name: '张三',
    contact: 'zhang@example.org',
  });
  expect(client().serialize().includes('zhang@example.org')).toBe(false);
  expect(await lookUpFeedback(sent, '203.0.113.1')).toMatchObject({ feedback: { maskedContact: 'z***@example.org' } });
});

test('who left nothing has nothing sealed', () => {
  expect(unsealPerson({ name: null, contact: null }, 'GK-2026-7K3M9Q')).toEqual({ name: null, contact: null });
});
