import { describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { findInquiry } from '@/db/queries/inquiries';
import { withdrawQuestion } from '@/db/queries/publish-questions';
import { countResponseTimes, listQuestions, questionsStatement } from '@/db/queries/questions';
import { setInquiryState } from '@/db/queries/work-on-inquiries';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import { inTimeShare } from '@/lib/report/response-times';
import { makeFormKey } from './feedback-key';
import { publishQuestion } from './publish-question';
import { submitFeedback } from './submit-feedback';
import { makeTestStaff } from './test-staff';
import { writeOnInquiry } from './write-on-inquiry';

setUpTestDatabase(() => {
  loadSample(getDatabase(), { ifEmpty: true });
});

let senders = 0;
const text = { title: '结转件数', question: '上年结转为什么是零？', answer: '已经更正。' };

async function ask(rest: Record<string, string> = {}, at = Date.now()) {
  const form = { kind: 'question', channel: 'web', agency: 'suqian', year: '2024', subject: 'Balance', text: 'Why?' };
  const person = { name: '张三丰', contact: '13812345678', wantsAnswer: 'on', mayPublish: 'on' };
  const fields = { ...form, ...person, formKey: makeFormKey(at - 60_000), ...rest };
  const sent = await submitFeedback(fields, `198.51.100.${senders++}`, at);
  if (sent.outcome !== 'stored') throw new Error(JSON.stringify(sent));
  return sent.receipt;
}

async function makeWorker(...agencies: string[]) {
  const { actor } = await makeTestStaff('clerk', agencies);
  return { author: actor, bound: actor.agencyIds };
}

async function askAndAnswer(rest: Record<string, string> = {}) {
  const [receipt, worker] = [await ask(rest), await makeWorker('suqian')];
  await writeOnInquiry({ receipt, version: 0 }, { kind: 'answer', text: 'So.' }, worker);
  return { receipt, worker };
}

const titles = async (filter: Parameters<typeof listQuestions>[0]) =>
  (await listQuestions(filter, 10)).map(({ title }) => title);
/** By pairs of characters, as words are looked for. */
const search = (...words: string[][]) =>
  titles({ words: words.map((tokens) => ({ typed: '', runs: [], tokens, year: null })) });

describe('a question with its answer', () => {
  test('becomes public as edited, is found by its words, agency and year, and can be taken back', async () => {
    const { receipt, worker } = await askAndAnswer();
    expect(await publishQuestion({ receipt, version: 1 }, text, worker)).toBe('done');
    const [entry] = await listQuestions({}, 10);
    expect(entry).toMatchObject({ ...text, agency: { slug: 'suqian' }, year: 2024 });
    expect(JSON.stringify(entry)).not.toMatch(/张三|138|GK-/);
    for (const words of [[['结转']], [['上年', '年结', '结转']], [['更正'], ['件数']]])
      expect(await search(...words), String(words)).toEqual(['结转件数']);
    expect(await search(['没有'])).toEqual([]);
    expect(await titles({ agency: 'suqian', year: 2024 })).toEqual(['结转件数']);
    expect(await titles({ agency: 'hongze' })).toEqual([]);
    expect(await titles({ agency: 'atlantis' })).toEqual([]);

    expect(await publishQuestion({ receipt, version: 2 }, { ...text, title: '改过的标题' }, worker)).toBe('done');
    expect(await search(['件数'])).toEqual([]);
    expect(await search(['标题'])).toEqual(['改过的标题']);
    expect(await withdrawQuestion({ receipt, version: 3 }, worker)).toBe('done');
    expect(await listQuestions({}, 10)).toEqual([]);
    expect(await search(['标题'])).toEqual([]);
    expect(await publishQuestion({ receipt, version: 4 }, text, worker)).toBe('done');
    expect(await search(['件数'])).toEqual(['结转件数']);

    const events = (await findInquiry(receipt, null))?.events.map(({ kind }) => kind);
    expect(events).toEqual(['answer', 'publish', 'publish', 'withdraw', 'publish']);
    const log = getDatabase().$client.prepare(`SELECT action FROM audit_log WHERE subject = 'inquiry' ORDER BY id`);
    expect(log.pluck().all().slice(1)).toEqual([
      'inquiry.publish',
      'inquiry.publish',
      'inquiry.withdraw',
      'inquiry.publish',
    ]);
  });

  test('does not without consent, without an answer, or by staff of another agency', async () => {
    const { receipt, worker } = await askAndAnswer({ mayPublish: '' });
    expect(await publishQuestion({ receipt, version: 1 }, text, worker)).toBe('changed');
    const unanswered = await ask();
    expect(await publishQuestion({ receipt: unanswered, version: 0 }, text, worker)).toBe('changed');
    const agreed = await askAndAnswer();
    const stranger = await makeWorker('hongze');
    expect(await publishQuestion({ receipt: agreed.receipt, version: 1 }, text, stranger)).toBe('unknown');
    expect(await listQuestions({}, 10)).toEqual([]);
  });

  test('says nothing of who asked', async () => {
    const { receipt, worker } = await askAndAnswer();
    const typed = { title: '', question: '我是张三丰', answer: '请打 13812345678' };
    expect(await publishQuestion({ receipt, version: 1 }, typed, worker)).toEqual({
      errors: { title: 'missing', question: 'person', answer: 'person' },
    });
    const numbered = { ...text, question: '身份证号 11010119900307123X，手机 13900001111' };
    expect(await publishQuestion({ receipt, version: 1 }, numbered, worker)).toEqual({
      errors: { question: 'number' },
    });
    const office = { ...text, answer: '办公室手机 13900001111' };
    expect(await publishQuestion({ receipt, version: 1 }, office, worker)).toBe('done');
  });

  test('is listed newest first, page by page, along its index', async () => {
    for (const title of ['one', 'two', 'three']) {
      const { receipt, worker } = await askAndAnswer({ subject: title });
      await publishQuestion({ receipt, version: 1 }, { ...text, title }, worker);
    }
    const first = await listQuestions({}, 2);
    expect(first.map(({ title }) => title)).toEqual(['three', 'two']);
    expect(await titles({ before: first[1]?.id })).toEqual(['one']);
    for (const filter of [{}, { agency: 'suqian' }, { before: 2 }]) {
      const { sql, params } = questionsStatement(filter, 20).toSQL();
      const plan = JSON.stringify(
        getDatabase()
          .$client.prepare(`EXPLAIN QUERY PLAN ${sql}`)
          .all(...params),
      );
      expect(plan).not.toContain('TEMP B-TREE');
    }
  });
});

describe('the time for an answer', () => {
  test('is kept or not by the first answer; what is not due, waits or was closed unanswered is told apart', async () => {
    const worker = await makeWorker('suqian');
    const long = Date.now() - 90 * 86_400_000;
    const write = async (receipt: string, kind: 'answer' | 'ask') =>
      writeOnInquiry({ receipt, version: 0 }, { kind, text: 'x' }, worker);
    await write(await ask({ subject: 'in time' }), 'answer');
    await write(await ask({ subject: 'late' }, long), 'answer');
    await ask({ subject: 'overdue' }, long);
    await ask({ subject: 'not due' });
    await write(await ask({ subject: 'waiting' }, long), 'ask');
    await setInquiryState({ receipt: await ask({ subject: 'closed' }, long), version: 0 }, 'closed', worker);
    await ask({ subject: 'of another', agency: 'hongze' }, long);

    const today = new Date().toISOString().slice(0, 10);
    const times = await countResponseTimes('suqian', today);
    expect(times).toEqual({ inTime: 1, late: 1, overdue: 1, notDue: 1, waiting: 1, closed: 1 });
    expect(inTimeShare(times)).toEqual({ numerator: 1, denominator: 3 });
    expect(await countResponseTimes(null, today)).toMatchObject({ overdue: 2 });
    const none = await countResponseTimes('yunlu', today);
    expect(inTimeShare(none)).toBeNull();
  });
});
