import { describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import { makeFormKey } from './feedback-key';
import { lookUpFeedback } from './look-up-feedback';
import { submitFeedback } from './submit-feedback';

const now = Date.UTC(2026, 10, 23, 4);
const filled = { kind: 'error', channel: 'web', subject: 'Balance', text: 'It does not add up.' };
let senders = 0;

/** Of nobody who has sent anything yet. */
const newSender = () => `192.0.2.${senders++}`;
const newForm = (rest: Record<string, string> = {}) => ({ ...filled, formKey: makeFormKey(now - 60_000), ...rest });
const countStored = () => getDatabase().$client.prepare('SELECT count(*) FROM feedback').pluck().get();

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

describe('sending the form', () => {
  test('stores it under a receipt number and a code that open it', async () => {
    const sent = await submitFeedback(newForm({ agency: 'suqian', year: '2024' }), newSender(), now);
    if (sent.outcome !== 'stored') throw new Error(sent.outcome);
    expect(sent.receipt).toMatch(/^GK-2026-/);
    expect(await lookUpFeedback(sent, newSender())).toMatchObject({
      outcome: 'found',
      feedback: { kind: 'error', state: 'received', agency: { slug: 'suqian' }, year: 2024, subject: 'Balance' },
    });
  });

  test('keeps no code in the database', async () => {
    const form = newForm();
    const sent = await submitFeedback(form, newSender(), now);
    const rows = JSON.stringify(getDatabase().$client.prepare('SELECT * FROM feedback').all());
    expect(rows).not.toContain(sent.outcome === 'stored' ? sent.code : '');
    expect(rows).not.toContain(form.formKey);
  });

  test('twice stores it once, and gives the same receipt', async () => {
    const [form, sender] = [newForm(), newSender()];
    const first = await submitFeedback(form, sender, now);
    expect(await submitFeedback(form, sender, now + 60_000)).toEqual(first);
    expect(countStored()).toBe(1);
  });

  test('ten times at once stores it once', async () => {
    const form = newForm();
    const sent = await Promise.all(Array.from({ length: 10 }, () => submitFeedback(form, newSender(), now)));
    expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(countStored()).toBe(1);
  });

  test('again after going back and changing it stores both', async () => {
    const [form, sender] = [newForm(), newSender()];
    await submitFeedback(form, sender, now);
    const changed = await submitFeedback({ ...form, text: 'I meant table 4.' }, sender, now);
    expect(changed.outcome).toBe('stored');
    expect(countStored()).toBe(2);
  });

  test('attaches it to the report where there is one, and takes a year without a report too', async () => {
    await submitFeedback(newForm({ agency: 'suqian', year: '2024' }), newSender(), now);
    await submitFeedback(newForm({ agency: 'suqian', year: '2012' }), newSender(), now);
    const reports = getDatabase().$client.prepare('SELECT report_id IS NULL FROM feedback ORDER BY id').pluck().all();
    expect(reports).toEqual([0, 1]);
  });

  test('refuses an agency that does not exist', async () => {
    expect(await submitFeedback(newForm({ agency: 'atlantis' }), newSender(), now)).toEqual({
      outcome: 'invalid',
      errors: { agency: 'agencyUnknown' },
    });
    expect(countStored()).toBe(0);
  });

  test('asks to press again where it came sooner than a person can write, and stores it then', async () => {
    const [form, sender] = [{ ...filled, formKey: makeFormKey(now) }, newSender()];
    expect(await submitFeedback(form, sender, now + 2999)).toEqual({ outcome: 'pressAgain' });
    expect(countStored()).toBe(0);
    expect((await submitFeedback(form, sender, now + 3000)).outcome).toBe('stored');
  });

  test.each(['', 'x', 'zzzzzzzzz-00000000000000000000000000000000'])('does not believe the key %j', async (formKey) => {
    expect(await submitFeedback({ ...filled, formKey }, newSender(), now)).toEqual({ outcome: 'pressAgain' });
  });

  test('stores nothing where the field is filled that nobody sees', async () => {
    expect(await submitFeedback(newForm({ website: 'https://example.org' }), newSender(), now)).toEqual({
      outcome: 'pressAgain',
    });
    expect(countStored()).toBe(0);
  });

  test('more than five times in ten minutes is refused, but not what is stored already', async () => {
    const sender = newSender();
    const forms = Array.from({ length: 6 }, (_, index) => newForm({ text: `number ${index}` }));
    for (const form of forms.slice(0, 5)) expect((await submitFeedback(form, sender, now)).outcome).toBe('stored');
    expect(await submitFeedback(forms[5] ?? {}, sender, now)).toEqual({ outcome: 'tooMany', minutes: 10 });
    expect((await submitFeedback(forms[0] ?? {}, sender, now)).outcome).toBe('stored');
    expect(countStored()).toBe(5);
  });
});
