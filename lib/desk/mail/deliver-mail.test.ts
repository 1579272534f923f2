import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findInquiry } from '@/db/queries/inquiries';
import { resendMails, takeNextMail } from '@/db/queries/mail';
import { setUpTestDatabase } from '@/db/test-database';
import { eraseOwnContact } from '../erase-own-contact';
import { makeFormKey } from '../feedback-key';
import { replyToAnswer } from '../reply-to-answer';
import { submitFeedback } from '../submit-feedback';
import { makeTestStaff } from '../test-staff';
import { writeOnInquiry } from '../write-on-inquiry';
import { type ComposeMail, deliverMail } from './deliver-mail';
import { openSmtp } from './open-smtp';

vi.hoisted(() => {
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
  vi.stubEnv('MAIL_FROM', 'gongkai@example.org');
});

setUpTestDatabase();

const minute = 60_000;
const compose: ComposeMail = ({ receipt, language, kind }) => ({
  subject: `${kind} ${receipt} ${language}`,
  text: `您好：${receipt}`,
  host: 'gongkai.example.org',
});

type Behaviour = 'take' | 'refuse' | 'busy' | 'refuseText' | 'vanish';
let server: SMTPServer | undefined;
let behaviour: Behaviour = 'take';
let inbox: { to: string[]; content: string }[] = [];

/** A real mail server, on a port of its own or one that it had before. */
async function startServer(port = 0): Promise<number> {
  inbox = port === 0 ? [] : inbox;
  const started = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 10,
    onRcptTo: (_address, _session, done) => {
      if (behaviour === 'refuse') return done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
      if (behaviour === 'busy') return done(Object.assign(new Error('come again'), { responseCode: 451 }));
      done();
    },
    onData: async (stream, session, done) => {
      const content = await text(stream);
      if (behaviour === 'refuseText') return done(Object.assign(new Error('spam'), { responseCode: 554 }));
      inbox.push({ to: session.envelope.rcptTo.map(({ address }) => address), content });
      if (behaviour === 'vanish') for (const connection of started.connections) connection._socket.destroy();
      else done();
    },
  });
  started.on('error', () => {});
  server = started;
  await new Promise<void>((resolve) => void started.listen(port, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = started.server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function stopServer(): Promise<void> {
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
}

afterEach(async () => {
  behaviour = 'take';
  await stopServer();
});

let senders = 0;
const newSender = () => `198.51.100.${senders++}`;

async function ask(contact = 'zhang@example.org') {
  const person = { name: 'Zhang', contact, wantsAnswer: 'on', language: 'en' };
  const form = { kind: 'question', channel: 'web', subject: 'Balance', text: 'It does not add up.', ...person };
  const fields = { ...form, formKey: makeFormKey(Date.now() - minute) };
  const sent = await submitFeedback(fields, newSender(), Date.now());
  if (sent.outcome !== 'stored') throw new Error(sent.outcome);
  const { actor } = await makeTestStaff('administrator');
  const worker = { author: actor, bound: null };
  const { receipt, code } = sent;
  let version = 0;
  const write = async (kind: 'answer' | 'ask' | 'note', words = 'Secret words') =>
    writeOnInquiry({ receipt, version: version++ }, { kind, text: words }, worker);
  const mails = async () =>
    (await findInquiry(receipt, null))?.events.flatMap(({ mail }) => (mail ? [`${mail.state} ${mail.problem}`] : []));
  return { receipt, code, worker, write, mails };
}

const sendTo = (port: number) => openSmtp(`smtp://127.0.0.1:${port}`, 'Office <gongkai@example.org>');

describe('a person who left an e-mail address', () => {
  test('is told of an answer once, in their language, without what it says', async () => {
    const send = sendTo(await startServer());
    const { receipt, write, mails } = await ask();
    expect(await write('answer')).toBe('done');
    expect(await mails()).toEqual(['waiting null']);
    expect(await deliverMail(send, compose)).toBe(1);
    expect(await deliverMail(send, compose)).toBe(0);
    expect(await mails()).toEqual(['sent null']);
    expect(inbox).toHaveLength(1);
    expect(inbox[0]?.to).toEqual(['zhang@example.org']);
    const content = inbox[0]?.content ?? '';
    expect(content).toContain(`Subject: answer ${receipt} en`);
    expect(content).toContain('Auto-Submitted: auto-generated');
    const body = Buffer.from(content.split('\r\n\r\n')[1] ?? '', 'base64').toString();
    expect(body).toBe(`您好：${receipt}`);
    expect(content + body).not.toMatch(/Balance|add up|Secret|Zhang/);
  });

  test('is told of a question and then of an answer, but of no note', async () => {
    const send = sendTo(await startServer());
    const { receipt, code, worker, write } = await ask();
    await write('ask');
    await write('note');
    await deliverMail(send, compose);
    await replyToAnswer({ receipt, code, text: '2024' }, newSender(), Date.now());
    await writeOnInquiry({ receipt, version: 3 }, { kind: 'answer', text: 'So it is.' }, worker);
    await deliverMail(send, compose);
    expect(inbox.map(({ content }) => /Subject: (\w+)/.exec(content)?.[1])).toEqual(['ask', 'answer']);
  });

  test('is not written to at a telephone number, nor once they had the address erased', async () => {
    const send = sendTo(await startServer());
    const byPhone = await ask('13812345678');
    await byPhone.write('answer');
    expect(await byPhone.mails()).toEqual([]);
    const { receipt, code, write, mails } = await ask();
    await write('answer');
    await eraseOwnContact({ receipt, code }, newSender(), Date.now());
    expect(await deliverMail(send, compose)).toBe(0);
    expect(await mails()).toEqual(['dropped null']);
    expect(inbox).toEqual([]);
  });
});

describe('a mail server', () => {
  test('that is down is tried again later, and the mail goes out when it is back', async () => {
    const port = await startServer();
    await stopServer();
    const { write, mails } = await ask();
    await write('answer');
    const start = Date.now();
    expect(await deliverMail(sendTo(port), compose)).toBe(0);
    expect(await mails()).toEqual(['waiting ESOCKET']);
    await startServer(port);
    expect(await deliverMail(sendTo(port), compose, () => start + minute / 2)).toBe(0);
    expect(await deliverMail(sendTo(port), compose, () => start + 2 * minute)).toBe(1);
    expect(await mails()).toEqual(['sent null']);
    expect(inbox).toHaveLength(1);
  });

  test('that is busy is given up after ten attempts over four days', async () => {
    const send = sendTo(await startServer());
    behaviour = 'busy';
    const { write, mails } = await ask();
    await write('answer');
    let now = Date.now();
    const days = async (count: number) => {
      for (let tried = 0; tried < count; tried += 1, now += 1440 * minute) await deliverMail(send, compose, () => now);
    };
    await days(9);
    expect(await mails()).toEqual(['waiting 451']);
    await days(1);
    expect(await mails()).toEqual(['failed 451']);
  });

  test.each(['refuse', 'refuseText'] as const)(
    'that refuses (%s) is not asked again, until staff have it sent once more',
    async (how) => {
      const send = sendTo(await startServer());
      behaviour = how;
      const { receipt, worker, write, mails } = await ask();
      await write('answer');
      await deliverMail(send, compose);
      expect(await mails()).toEqual([how === 'refuse' ? 'failed 550' : 'failed 554']);
      behaviour = 'take';
      expect(await deliverMail(send, compose, () => Date.now() + 1e9)).toBe(0);
      expect(await resendMails(receipt, { ...worker, bound: [-1] }, Date.now())).toBe('unknown');
      expect(await resendMails(receipt, worker, Date.now())).toBe('done');
      expect(await deliverMail(send, compose)).toBe(1);
      expect(await resendMails(receipt, worker, Date.now())).toBe('done');
      expect(await deliverMail(send, compose)).toBe(0);
      expect(inbox).toHaveLength(1);
    },
  );

  test('that breaks off after it was handed the mail may have sent it: it gets no second one', async () => {
    const send = sendTo(await startServer());
    behaviour = 'vanish';
    const { write, mails } = await ask();
    await write('answer');
    await deliverMail(send, compose);
    expect(await mails()).toEqual(['unclear ECONNECTION']);
    behaviour = 'take';
    expect(await deliverMail(send, compose, () => Date.now() + 1e9)).toBe(0);
    expect(inbox).toHaveLength(1);
  });
});

test('a mail that a process took and died over is taken by no other', async () => {
  const { write, mails } = await ask();
  await write('answer');
  expect(await takeNextMail(Date.now())).toMatchObject({ tries: 1 });
  expect(await takeNextMail(Date.now())).toBeNull();
  expect(await takeNextMail(Date.now() + 11 * minute)).toBeNull();
  expect(await mails()).toEqual(['unclear interrupted']);
});
