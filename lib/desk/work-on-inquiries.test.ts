import { describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { listColleagues } from '@/db/queries/colleagues';
import { findInquiry, inboxStatement, listInquiries } from '@/db/queries/inquiries';
import { assignInquiry, setInquiryState } from '@/db/queries/work-on-inquiries';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import { eraseOwnContact } from './erase-own-contact';
import { makeFormKey } from './feedback-key';
import { inboxQueryOf, parseInboxFilter } from './inquiry-form';
import { findOwnFeedback } from './look-up-feedback';
import { replyToAnswer } from './reply-to-answer';
import { rights } from './rights';
import { submitFeedback } from './submit-feedback';
import { makeTestStaff } from './test-staff';
import { writeOnInquiry } from './write-on-inquiry';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

let senders = 0;
const newSender = () => `198.51.100.${senders++}`;

async function ask(rest: Record<string, string> = {}, at = Date.now()): Promise<{ receipt: string; code: string }> {
  const form = { kind: 'question', channel: 'web', subject: 'Balance', text: 'It does not add up.' };
  const sent = await submitFeedback({ ...form, formKey: makeFormKey(at - 60_000), ...rest }, newSender(), at);
  if (sent.outcome !== 'stored') throw new Error(sent.outcome);
  return { receipt: sent.receipt, code: sent.code };
}

async function makeWorker(...agencies: string[]) {
  const { actor } = await makeTestStaff('clerk', agencies);
  return { author: actor, bound: actor.agencyIds };
}

const { roles } = rights['inquiries.work'];

const inbox = (query: Record<string, string>, staffId = '') =>
  inboxQueryOf(parseInboxFilter(query), staffId, Date.now());
const receiptsOf = (rows: readonly { receipt: string }[]) => rows.map(({ receipt }) => receipt);

describe('an inquiry', () => {
  test('is taken, noted on and answered; the person sees the answer but not the note, and writes once more', async () => {
    const { receipt, code } = await ask({ agency: 'suqian' });
    const worker = await makeWorker('suqian');
    expect(await assignInquiry({ receipt, version: 0 }, worker.author.id, worker, roles)).toBe('done');
    expect(await writeOnInquiry({ receipt, version: 1 }, { kind: 'note', text: 'Look at row 4' }, worker)).toBe('done');
    expect(await writeOnInquiry({ receipt, version: 2 }, { kind: 'answer', text: 'It does.' }, worker)).toBe('done');

    const seen = await findOwnFeedback(receipt, code);
    expect(seen).toMatchObject({ state: 'answered', letters: [{ kind: 'answer', text: 'It does.' }] });
    expect(JSON.stringify(seen)).not.toContain('row 4');

    const reply = (text: string) => replyToAnswer({ receipt, code, text }, newSender(), Date.now());
    expect(await reply(' ')).toEqual({ outcome: 'invalid', error: 'writingMissing' });
    expect(await reply('Which row?')).toEqual({ outcome: 'stored' });
    expect(await reply('And another')).toEqual({ outcome: 'notNow' });
    const inquiry = await findInquiry(receipt, worker.bound);
    expect(inquiry?.state).toBe('inProgress');
    expect(inquiry?.events.map(({ kind }) => kind)).toEqual(['assign', 'note', 'answer', 'message']);
  });

  test('is given to those who may work on it, and to nobody else', async () => {
    const [{ receipt }, general] = [await ask({ agency: 'yunlu-industry' }), await ask({ subject: 'General' })];
    const worker = await makeWorker('yunlu');
    const [colleague, stranger] = [await makeWorker('yunlu-industry'), await makeWorker('suqian')];
    const { actor: forAll } = await makeTestStaff('administrator');
    const { actor: publisher } = await makeTestStaff('publisher', ['yunlu']);
    const inquiry = await findInquiry(receipt, null);
    const named = (agencyId: number | null) => listColleagues(agencyId, roles).map(({ id }) => id);
    const all = [worker.author.id, colleague.author.id, forAll.id];
    expect(named(inquiry?.agencyId ?? null).sort()).toEqual(all.sort());
    expect(named(null)).toContain(forAll.id);
    expect(named(null)).not.toContain(colleague.author.id);
    for (const { id } of [stranger.author, publisher, { id: 'nobody-such' }])
      expect(await assignInquiry({ receipt, version: 0 }, id, worker, roles)).toBe('changed');
    expect(await assignInquiry({ receipt, version: 0 }, colleague.author.id, worker, roles)).toBe('done');
    expect(await findInquiry(receipt, null)).toMatchObject({
      assignedTo: { id: colleague.author.id },
      state: 'inProgress',
    });
    expect(await findInquiry(general.receipt, null)).toMatchObject({ assignedTo: null });
  });

  test('is replied to with its own code only', async () => {
    const [one, other] = [await ask({ subject: 'One' }), await ask({ subject: 'Other' })];
    const mixed = { receipt: one.receipt, code: other.code, text: 'x' };
    expect(await replyToAnswer(mixed, newSender(), Date.now())).toEqual({ outcome: 'noMatch' });
  });

  test('that the person was asked about has its time anew when they write', async () => {
    const { receipt, code } = await ask({ agency: 'suqian' }, Date.UTC(2026, 7, 3));
    const worker = await makeWorker('suqian');
    await writeOnInquiry({ receipt, version: 0 }, { kind: 'ask', text: 'Which year?' }, worker);
    const before = await findInquiry(receipt, worker.bound);
    await replyToAnswer({ receipt, code, text: '2024' }, newSender(), Date.UTC(2026, 7, 10));
    const after = await findInquiry(receipt, worker.bound);
    expect([before?.state, before?.dueOn, after?.state, after?.dueOn]).toEqual([
      'waiting',
      '2026-08-31',
      'inProgress',
      '2026-09-07',
    ]);
  });

  test('that somebody else changed meanwhile is left as it is', async () => {
    const { receipt } = await ask({ agency: 'suqian' });
    const worker = await makeWorker('suqian');
    const seen = { receipt, version: 0 };
    expect(await writeOnInquiry(seen, { kind: 'answer', text: 'First' }, worker)).toBe('done');
    expect(await writeOnInquiry(seen, { kind: 'answer', text: 'Second' }, worker)).toBe('changed');
    expect((await findInquiry(receipt, worker.bound))?.events).toHaveLength(1);
  });

  test('is there only for those who are bound to its agency or one above', async () => {
    const [{ receipt }, general] = [await ask({ agency: 'suqian' }), await ask({ subject: 'General' })];
    const other = await makeWorker('hongze');
    expect(await findInquiry(receipt, other.bound)).toBeNull();
    expect(await setInquiryState({ receipt, version: 0 }, 'closed', other)).toBe('unknown');
    expect(await listInquiries(inbox({ view: 'all' }), [-1], 10)).toEqual([]);
    expect(await findInquiry(general.receipt, [-1])).toBeNull();
    expect(receiptsOf(await listInquiries(inbox({ view: 'all' }), null, 10))).toContain(general.receipt);
  });

  test('has name and contact erased for who has its code, and nothing else', async () => {
    const person = { wantsAnswer: 'on', name: 'Zhang', contact: 'zhang@example.org' };
    const { receipt, code } = await ask(person);
    const erase = (given: string) => eraseOwnContact({ receipt, code: given }, newSender(), Date.now());
    expect(await erase('2222-2222-2222')).toBe('noMatch');
    expect(await findInquiry(receipt, null)).not.toMatchObject({ name: null });
    expect(await erase(code)).toBe('found');
    expect(await findInquiry(receipt, null)).toMatchObject({ name: null, contact: null, text: 'It does not add up.' });
    expect(await findOwnFeedback(receipt, code)).toMatchObject({ maskedContact: null, subject: 'Balance' });
  });

  test('leaves an entry in the audit log for everything that staff do, without what was written', async () => {
    const { receipt } = await ask({ agency: 'suqian' });
    const worker = await makeWorker('suqian');
    await writeOnInquiry({ receipt, version: 0 }, { kind: 'note', text: 'between us' }, worker);
    await setInquiryState({ receipt, version: 1 }, 'closed', worker);
    const entries = getDatabase().$client.prepare(`SELECT * FROM audit_log WHERE subject = 'inquiry'`).all();
    expect(entries).toMatchObject([{ action: 'inquiry.note' }, { action: 'inquiry.state' }]);
    expect(JSON.stringify(entries)).not.toContain('between us');
  });
});

describe('the inbox', () => {
  test('has what is due first first, page by page', async () => {
    const later = await ask({ subject: 'later' }, Date.UTC(2026, 5, 5));
    const first = await ask({ subject: 'first' }, Date.UTC(2026, 4, 5));
    const last = await ask({ subject: 'last' }, Date.UTC(2026, 6, 5));
    const page = await listInquiries(inbox({}), null, 2);
    expect(receiptsOf(page)).toEqual([first.receipt, later.receipt]);
    const after = `${page[1]?.dueOn}.${page[1]?.id}`;
    expect(receiptsOf(await listInquiries(inbox({ after }), null, 2))).toEqual([last.receipt]);
  });

  test('finds by receipt number as it is typed, by words of two characters and more, and by who looks after it', async () => {
    const { receipt } = await ask({ subject: '结转数字不对', text: 'The "carried over" figure' });
    await ask({ subject: 'Else', text: 'Nothing' });
    for (const q of [receipt.toLowerCase(), '数字', '结转数字', 'carried', '"carried over"'])
      expect(receiptsOf(await listInquiries(inbox({ q }), null, 5)), q).toEqual([receipt]);
    const { author } = await makeWorker('suqian');
    expect(await listInquiries(inbox({ assigned: 'me' }, author.id), null, 5)).toEqual([]);
    expect(await listInquiries(inbox({ assigned: 'nobody' }), null, 5)).toHaveLength(2);
  });

  test('is read by its indexes, in order, however many inquiries there are', async () => {
    const { $client } = getDatabase();
    $client.exec(`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
      INSERT INTO feedback (receipt, lookup_code_hash, submission_key, kind, channel, state, due_on, subject, text,
        wants_answer, may_publish, created_at)
      SELECT 'R' || i, '', 'K' || i, 'question', 'web', iif(i % 50, 'closed', 'received'), date('2026-01-01', (i % 300) || ' days'),
        'subject', 'text', 0, 0, i FROM n;
      ANALYZE`);
    const queries: Record<string, string>[] = [
      {},
      { view: 'closed' },
      { view: 'all' },
      { view: 'received' },
      { after: '2026-05-01.77' },
    ];
    for (const query of queries) {
      const { sql, params } = inboxStatement(inbox(query), null, 50).toSQL();
      const plan = JSON.stringify($client.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params));
      expect(plan, JSON.stringify(query)).not.toContain('TEMP B-TREE');
      if (query.view !== 'all') expect(plan).toMatch(/USING (COVERING )?INDEX feedback_(open|state)/);
    }
  });
});
