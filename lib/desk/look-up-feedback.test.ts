import { randomInt } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { setUpTestDatabase } from '@/db/test-database';
import { makeFormKey } from './feedback-key';
import { makeReceipt, readableAlphabet } from './feedback-receipt';
import { findOwnFeedback, lookUpFeedback } from './look-up-feedback';
import { submitFeedback } from './submit-feedback';

const sent = { receipt: '', code: '' };
const wrongCode = '2222-2222-2222';
let senders = 0;
/** A code of the right shape. */
const randomCode = () =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => readableAlphabet[randomInt(readableAlphabet.length)]).join(''),
  ).join('-');
const newSender = () => `198.51.100.${senders++}`;

setUpTestDatabase();

beforeEach(async () => {
  const fields = {
    kind: 'question',
    channel: 'web',
    subject: 'Fees',
    text: 'Which fees?',
    wantsAnswer: 'on',
    name: '张三',
    contact: '13812345678',
    formKey: makeFormKey(0),
  };
  const stored = await submitFeedback(fields, newSender(), Date.now());
  if (stored.outcome !== 'stored') throw new Error(stored.outcome);
  Object.assign(sent, stored);
});

describe('looking a feedback up', () => {
  test('shows what was sent, but neither the name nor the whole contact', async () => {
    const found = await lookUpFeedback(sent, newSender());
    expect(found).toMatchObject({ feedback: { text: 'Which fees?', state: 'received', letters: [] } });
    expect(JSON.stringify(found)).toContain('138***78');
    expect(JSON.stringify(found)).not.toMatch(/13812345678|张三|Hash/);
  });

  test('shows the answer when there is one', async () => {
    getDatabase().$client.exec(`UPDATE feedback SET state = 'answered', answered_at = 1;
      INSERT INTO feedback_events (feedback_id, at, kind, staff_name, text) SELECT id, 1, 'answer', 'Li', 'None.' FROM feedback`);
    expect(await lookUpFeedback(sent, newSender())).toMatchObject({
      feedback: { state: 'answered', letters: [{ kind: 'answer', text: 'None.', at: 1 }] },
    });
  });

  test('takes number and code as people type them', async () => {
    const typed = { receipt: sent.receipt.toLowerCase().replaceAll('-', ' '), code: sent.code.toLowerCase() };
    expect((await lookUpFeedback(typed, newSender())).outcome).toBe('found');
  });

  test('says which of the two is missing or mistyped', async () => {
    expect(await lookUpFeedback({ receipt: ' ', code: '' }, newSender())).toEqual({
      outcome: 'invalid',
      errors: { receipt: 'receiptMissing', code: 'codeMissing' },
    });
    const mistyped = { receipt: `${sent.receipt}2`, code: 'abc' };
    expect(await lookUpFeedback(mistyped, newSender())).toEqual({
      outcome: 'invalid',
      errors: { receipt: 'receiptInvalid', code: 'codeInvalid' },
    });
    expect(await lookUpFeedback({ ...sent, code: 'abc' }, newSender())).toEqual({
      outcome: 'invalid',
      errors: { code: 'codeInvalid' },
    });
  });

  test('does not tell a wrong code from a number that does not exist', async () => {
    const unknown = { receipt: makeReceipt(2026), code: sent.code };
    expect(await lookUpFeedback({ ...sent, code: wrongCode }, newSender())).toEqual({ outcome: 'noMatch' });
    expect(await lookUpFeedback(unknown, newSender())).toEqual({ outcome: 'noMatch' });
  });

  test('may be guessed at ten times in ten minutes, and is then closed to that sender, with the right code too', async () => {
    const sender = newSender();
    for (let guess = 0; guess < 10; guess += 1)
      expect((await lookUpFeedback({ ...sent, code: wrongCode }, sender)).outcome).toBe('noMatch');
    expect(await lookUpFeedback(sent, sender)).toEqual({ outcome: 'tooMany', minutes: 10 });
    expect((await lookUpFeedback(sent, newSender())).outcome).toBe('found');
  });

  test('is refused to ten thousand guesses: from one sender ten are looked at, and from a thousand others none is right', async () => {
    const sender = newSender();
    const outcomes = { noMatch: 0, tooMany: 0 };
    for (let guess = 0; guess < 10_000; guess += 1) {
      const { outcome } = await lookUpFeedback({ ...sent, code: randomCode() }, sender);
      if (outcome === 'noMatch' || outcome === 'tooMany') outcomes[outcome] += 1;
    }
    expect(outcomes).toEqual({ noMatch: 10, tooMany: 9990 });
    for (let other = 0; other < 1000; other += 1) {
      const { outcome } = await lookUpFeedback({ ...sent, code: randomCode() }, `2001:db8:0:${other.toString(16)}::1`);
      expect(outcome).toBe('noMatch');
    }
  });

  test('may be repeated as often as one likes with the right code', async () => {
    const sender = newSender();
    for (let time = 0; time < 20; time += 1) expect((await lookUpFeedback(sent, sender)).outcome).toBe('found');
  });
});

test('the receipt page finds a feedback by exactly what the receipt says', async () => {
  expect(await findOwnFeedback(sent.receipt, sent.code)).toMatchObject({ subject: 'Fees' });
  expect(await findOwnFeedback(sent.receipt, wrongCode)).toBeNull();
});
