import { describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { findInquiry } from '@/db/queries/inquiries';
import { setUpTestDatabase } from '@/db/test-database';
import { parseAttachments, type SentFile } from './attachments';
import { makeFormKey } from './feedback-key';
import { loadAttachment, loadOwnAttachment } from './load-attachment';
import { findOwnFeedback } from './look-up-feedback';
import { submitFeedback } from './submit-feedback';
import { makeTestStaff } from './test-staff';
import { writeOnInquiry } from './write-on-inquiry';

setUpTestDatabase();

const file = (name: string, bytes: Buffer | string, isTooLarge = false): SentFile => ({
  name,
  bytes: Buffer.from(bytes),
  isTooLarge,
});
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const parseOne = (name: string, bytes: Buffer | string) => parseAttachments([file(name, bytes)]);

describe('a file', () => {
  test.each([
    ['scan.pdf', '%PDF-1.7\n…', 'scan.pdf', 'application/pdf'],
    ['图.PNG', png, '图.PNG', 'image/png'],
    ['a.jpeg', Buffer.from('ffd8ffe0', 'hex'), 'a.jpeg', 'image/jpeg'],
    ['说明.txt', '结转数字不对\r\n', '说明.txt', 'text/plain'],
    ['gb.txt', Buffer.from('b9abbfaa', 'hex'), 'gb.txt', 'text/plain'],
    ['report.exe', 'only a text', 'report.exe.txt', 'text/plain'],
    ['page.html', '<script>alert(1)</script>', 'page.html.txt', 'text/plain'],
    ['photo.txt', png, 'photo.txt.png', 'image/png'],
    ['../../etc/passwd', 'x', 'passwd.txt', 'text/plain'],
    ['C:\\Users\\li\\a.pdf', '%PDF-1.4', 'a.pdf', 'application/pdf'],
    ['a\r\nSet-Cookie: x=1.txt', 'x', 'a Set-Cookie_ x=1.txt', 'text/plain'],
    ['gpj.\u202etxt', 'x', 'gpj.txt', 'text/plain'],
  ])('%j is kept as what its content is, under a name that says so', (name, bytes, kept, mediaType) => {
    expect(parseOne(name, bytes)).toMatchObject({ attachments: [{ name: kept, mediaType }] });
  });

  test.each([
    ['a.exe', Buffer.from('4d5a90000300', 'hex')],
    ['a.zip', Buffer.from('504b0304140000', 'hex')],
    ['a.pdf', Buffer.from('0000255044462d', 'hex')],
    ['a.gif', Buffer.from('474946383961000100', 'hex')],
  ])('%s with other content is not', (name, bytes) => {
    expect(parseOne(name, bytes)).toEqual({ fault: { key: 'attachmentTypeUnknown', name } });
  });

  test('that is empty or too large is not, and more than three are not', () => {
    expect(parseOne('a.txt', '')).toEqual({ fault: { key: 'attachmentEmpty', name: 'a.txt' } });
    const tooLarge = { fault: { key: 'attachmentTooLarge', name: 'a.pdf' } };
    expect(parseAttachments([file('a.pdf', '', true)])).toEqual(tooLarge);
    expect(parseOne('a.pdf', Buffer.alloc(5 * 1024 * 1024 + 1, '%PDF-'))).toEqual(tooLarge);
    const four = Array.from({ length: 4 }, () => file('a.txt', 'x'));
    expect(parseAttachments(four)).toEqual({ fault: { key: 'attachmentsTooMany', name: '' } });
  });
});

describe('files of an inquiry', () => {
  let senders = 0;
  const newSender = () => `198.51.100.${senders++}`;
  const form = { kind: 'question', channel: 'web', subject: 'Balance', text: 'Why?' };

  async function ask(files: SentFile[], formKey = makeFormKey(0)) {
    const sent = await submitFeedback({ ...form, formKey }, newSender(), Date.now(), files);
    if (sent.outcome !== 'stored') throw new Error(JSON.stringify(sent));
    return sent;
  }

  test('reach staff, and whoever has number and code, as they were sent; in the database they are sealed', async () => {
    const { receipt, code } = await ask([file('proof.png', png)]);
    const inquiry = await findInquiry(receipt, null);
    const [entry] = inquiry?.attachments ?? [];
    expect(entry).toMatchObject({ name: 'proof.png', mediaType: 'image/png', size: png.length, eventId: null });
    const id = entry?.id ?? 0;
    expect((await loadAttachment(receipt, id, null))?.bytes.equals(png)).toBe(true);
    expect(await loadAttachment(receipt, id, [-1])).toBeNull();
    expect((await loadOwnAttachment({ receipt, code }, id, newSender()))?.bytes.equals(png)).toBe(true);
    expect(await loadOwnAttachment({ receipt, code: '2222-2222-2222' }, id, newSender())).toBeNull();
    const other = await ask([file('a.txt', 'x')]);
    expect(await loadOwnAttachment(other, id, newSender())).toBeNull();
    const stored = getDatabase().$client.prepare('SELECT bytes FROM attachment_contents').pluck().get();
    expect(Buffer.from(stored instanceof Uint8Array ? stored : []).includes(png)).toBe(false);
  });

  test('are sent by staff with an answer; those of a note stay among staff', async () => {
    const { receipt, code } = await ask([]);
    const { actor } = await makeTestStaff('administrator');
    const worker = { author: actor, bound: null };
    const write = (version: number, kind: 'answer' | 'note', name: string) =>
      writeOnInquiry({ receipt, version }, { kind, text: 'See attached', files: [file(name, 'x')] }, worker);
    expect(await write(0, 'note', 'inside.txt')).toBe('done');
    expect(await write(1, 'answer', 'table.txt')).toBe('done');
    const seen = await findOwnFeedback(receipt, code);
    expect(seen?.attachments.map(({ name }) => name)).toEqual(['table.txt']);
    expect(seen?.attachments[0]?.eventId).toBe(seen?.letters[0]?.id);
    const inquiry = await findInquiry(receipt, null);
    const inside = inquiry?.attachments.find(({ name }) => name === 'inside.txt');
    expect(await loadOwnAttachment({ receipt, code }, inside?.id ?? 0, newSender())).toBeNull();
    const wrong = { kind: 'answer' as const, text: 'x', files: [file('a.exe', Buffer.from('4d5a9000', 'hex'))] };
    expect(await writeOnInquiry({ receipt, version: 2 }, wrong, worker)).toMatchObject({
      fault: { key: 'attachmentTypeUnknown' },
    });
    expect((await findInquiry(receipt, null))?.events).toHaveLength(2);
  });

  test('belong to what was sent: the same form twice is stored once, with other files it is another', async () => {
    const formKey = makeFormKey(0);
    const first = await ask([file('a.txt', 'x')], formKey);
    expect(await ask([file('a.txt', 'x')], formKey)).toEqual(first);
    expect((await ask([file('a.txt', 'y')], formKey)).receipt).not.toBe(first.receipt);
    expect(getDatabase().$client.prepare('SELECT count(*) FROM attachment_contents').pluck().get()).toBe(2);
  });

  test('that cannot be kept are told of together with all else that is wrong, and nothing is stored', async () => {
    const fields = { ...form, subject: '', formKey: makeFormKey(0) };
    expect(await submitFeedback(fields, newSender(), Date.now(), [file('a.txt', '')])).toEqual({
      outcome: 'invalid',
      errors: { subject: 'subjectMissing' },
      attachment: { key: 'attachmentEmpty', name: 'a.txt' },
    });
    expect(getDatabase().$client.prepare('SELECT count(*) FROM feedback').pluck().get()).toBe(0);
  });
});
