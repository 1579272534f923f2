import { describe, expect, test } from 'vitest';
import { readFormWithFiles } from './read-files';

const address = 'http://localhost:3000/en/feedback/send';

function makeRequest(parts: Record<string, string | File[]>, headers: Record<string, string> = {}): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts))
    for (const one of [value].flat()) {
      if (typeof one === 'string') form.append(name, one);
      else form.append(name, one, one.name);
    }
  return new Request(address, { method: 'POST', body: form, headers: { Host: 'localhost:3000', ...headers } });
}

async function read(request: Request) {
  const form = await readFormWithFiles(request);
  return form instanceof Response ? form.status : form;
}

const file = (name: string, size: number) => new File([Buffer.alloc(size, 'x')], name);

describe('a form with files', () => {
  test('is read with its fields, and its files by their names', async () => {
    const form = await read(makeRequest({ subject: '字', attachments: [file('说明.txt', 3)], text: 'a\r\nb' }));
    expect(form).toMatchObject({ fields: { subject: '字', text: 'a\r\nb' } });
    expect(form).toMatchObject({ files: [{ name: '说明.txt', bytes: Buffer.from('xxx'), isTooLarge: false }] });
  });

  test('for which none was chosen has none', async () => {
    expect(await read(makeRequest({ text: 'a', attachments: [file('', 0)] }))).toEqual({
      fields: { text: 'a' },
      files: [],
    });
  });

  test('without files is read like any other', async () => {
    const body = 'text=a';
    const request = new Request(address, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(body.length) },
    });
    expect(await read(request)).toEqual({ fields: { text: 'a' }, files: [] });
  });

  test('keeps what was typed where a file is too large, but not the file', async () => {
    const form = await read(makeRequest({ attachments: [file('a.txt', 5_300_000)], text: 'kept' }));
    expect(form).toMatchObject({
      fields: { text: 'kept' },
      files: [{ name: 'a.txt', bytes: Buffer.alloc(0), isTooLarge: true }],
    });
  });

  test('names more files than may be sent, and keeps the bytes of three', async () => {
    const form = await read(makeRequest({ attachments: [1, 2, 3, 4].map((number) => file(`${number}.txt`, number)) }));
    if (typeof form === 'number') throw new Error(String(form));
    expect(form.files.map(({ name, bytes }) => `${name} ${bytes.length}`)).toEqual([
      '1.txt 1',
      '2.txt 2',
      '3.txt 3',
      '4.txt 0',
    ]);
  });

  test('is refused where another site sent it, and unread where it says that it is far too long', async () => {
    expect(await read(makeRequest({ text: 'a' }, { Origin: 'https://elsewhere.example' }))).toBe(403);
    expect(await read(makeRequest({ text: 'a' }, { 'Content-Length': '99999999' }))).toBe(413);
  });

  test('is given up while it is read where it does not say how long it is', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const head = Buffer.from('--b\r\nContent-Disposition: form-data; name="attachments"; filename="a.txt"\r\n\r\n');
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(sent === 0 ? head : chunk);
        sent += 1;
      },
    });
    const init = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
    };
    expect(await read(new Request(address, init))).toBe(413);
    expect(sent).toBeLessThan(70);
  });

  test('of more fields than a form has is refused, and not read in part', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`cell${index}`, String(index)]));
    expect(await read(makeRequest(many))).toBe(413);
  });

  test('that breaks off or is none is no form', async () => {
    const broken = (body: string) =>
      new Request(address, { method: 'POST', body, headers: { 'Content-Type': 'multipart/form-data; boundary=b' } });
    expect(await read(broken('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx'))).toBe(400);
  });
});
