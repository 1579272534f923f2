import { describe, expect, test } from 'vitest';
import { type FeedbackFields, parseFeedback } from './feedback-form';

const filled: FeedbackFields = { kind: 'question', channel: 'web', subject: 'Balance', text: 'Why?' };

function errorsOf(fields: FeedbackFields) {
  const parsed = parseFeedback(fields);
  return 'errors' in parsed ? parsed.errors : {};
}

function contentOf(fields: FeedbackFields) {
  const parsed = parseFeedback(fields);
  return 'content' in parsed ? parsed.content : null;
}

describe('a feedback', () => {
  test('needs a kind, a channel, a subject and a text, and says so of all of them at once', () => {
    expect(errorsOf({})).toEqual({
      kind: 'kindMissing',
      channel: 'channelMissing',
      subject: 'subjectMissing',
      text: 'textMissing',
    });
    expect(errorsOf({ ...filled, subject: ' \u3000 ', text: '\n\n' })).toEqual({
      subject: 'subjectMissing',
      text: 'textMissing',
    });
  });

  test('needs nothing else', () => {
    expect(contentOf(filled)).toEqual({
      language: 'zh-CN',
      kind: 'question',
      channel: 'web',
      agency: null,
      year: null,
      figure: null,
      subject: 'Balance',
      text: 'Why?',
      name: null,
      contact: null,
      wantsAnswer: false,
      mayPublish: false,
    });
  });

  test('that wants an answer needs a name and a contact, also where something else is wrong', () => {
    expect(errorsOf({ ...filled, subject: '', wantsAnswer: 'on' })).toEqual({
      subject: 'subjectMissing',
      name: 'nameMissing',
      contact: 'contactMissing',
    });
    expect(errorsOf({ ...filled, wantsAnswer: 'on', name: '张三', contact: '13812345678' })).toEqual({});
  });

  test('says that a contact is wrong rather than that it is missing', () => {
    expect(errorsOf({ ...filled, wantsAnswer: 'on', name: '张三', contact: 'zhang@' })).toEqual({
      contact: 'contactInvalid',
    });
  });

  test.each(['zhang.san+test@example.org', '13812345678', '+86 138 1234 5678', '(0597) 3842610', '0597-3842610 转 12'])(
    'takes %s for a contact',
    (contact) => expect(errorsOf({ ...filled, contact })).toEqual({}),
  );

  test('takes a contact in full-width characters', () => {
    expect(contentOf({ ...filled, contact: '１３８１２３４５６７８' })?.contact).toBe('13812345678');
    expect(contentOf({ ...filled, contact: 'zhang＠example.org' })?.contact).toBe('zhang@example.org');
  });

  test.each(['zhang', '123', 'a@b', 'call me'])('does not take %s for a contact', (contact) =>
    expect(errorsOf({ ...filled, contact })).toEqual({ contact: 'contactInvalid' }),
  );

  test('has limits of length, which count what is kept', () => {
    expect(errorsOf({ ...filled, subject: 's'.repeat(100), text: '字'.repeat(5000) })).toEqual({});
    expect(errorsOf({ ...filled, text: `${'x'.repeat(4998)}\r\ny` })).toEqual({});
    expect(
      errorsOf({
        ...filled,
        subject: 's'.repeat(101),
        text: '字'.repeat(5001),
        name: 'n'.repeat(61),
        contact: `${'a'.repeat(120)}@example.org`,
      }),
    ).toEqual({
      subject: 'subjectTooLong',
      text: 'textTooLong',
      name: 'nameTooLong',
      contact: 'contactTooLong',
    });
  });

  test('loses control characters and marks that turn the direction of writing, but no line feed', () => {
    const content = contentOf({ ...filled, subject: 'a\u0000b\u202ec\nd', text: ' one\r\n\u0007two\tthree\u2066 ' });
    expect(content?.subject).toBe('abc d');
    expect(content?.text).toBe('one\ntwo\tthree');
  });

  test('knows years from 2008 to this one', () => {
    const thisYear = new Date().getFullYear();
    for (const year of ['2008', String(thisYear)]) expect(contentOf({ ...filled, year })?.year).toBe(Number(year));
    for (const year of ['2007', String(thisYear + 1), '20x3', '2023.5', '-2023'])
      expect(errorsOf({ ...filled, year })).toEqual({ year: 'yearUnknown' });
  });

  test('keeps the figure it is about where a form has it', () => {
    expect(contentOf({ ...filled, figure: 'requests.denied.stateSecret.total' })?.figure).toBe(
      'requests.denied.stateSecret.total',
    );
    expect(contentOf({ ...filled, figure: 'requests.denied' })?.figure).toBeNull();
  });

  test('refuses a kind or channel of its own making', () => {
    expect(errorsOf({ ...filled, kind: 'praise', channel: 'pigeon' })).toEqual({
      kind: 'kindMissing',
      channel: 'channelMissing',
    });
  });
});
