import { describe, expect, test } from 'vitest';
import { readForm } from './read-form';

const address = 'http://localhost:3000/en/feedback/send';

/** As a browser sends it; the length is what Node's own `Request` leaves out. */
function makeRequest(headers: Record<string, string> = {}, body = 'subject=%E5%AD%97&text=a%0D%0Ab'): Request {
  return new Request(address, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(body.length),
      Host: 'localhost:3000',
      ...headers,
    },
  });
}

async function statusOf(request: Request): Promise<number | 'read'> {
  const read = await readForm(request);
  return read instanceof Response ? read.status : 'read';
}

describe('a form', () => {
  test('is read as texts by the names of its fields', async () => {
    expect(await readForm(makeRequest())).toEqual({ subject: '字', text: 'a\r\nb' });
  });

  test('is taken from the own page, and from a program that no other site can stand behind', async () => {
    const own: Record<string, string>[] = [
      {},
      { 'Sec-Fetch-Site': 'same-origin' },
      { 'Sec-Fetch-Site': 'none' },
      { Origin: 'http://localhost:3000' },
    ];
    for (const headers of own) expect(await statusOf(makeRequest(headers))).toBe('read');
  });

  test('is refused from another site', async () => {
    const foreign: Record<string, string>[] = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost:3000' },
      { Origin: 'https://elsewhere.example' },
      { Origin: 'null' },
    ];
    for (const headers of foreign) expect(await statusOf(makeRequest(headers))).toBe(403);
  });

  test('is refused where it is too long or of unknown length', async () => {
    expect(await statusOf(makeRequest({ 'Content-Length': '1000001' }))).toBe(413);
    expect(await statusOf(makeRequest({ 'Content-Length': '' }))).toBe(413);
  });

  test('is refused where it is none', async () => {
    expect(await statusOf(makeRequest({ 'Content-Type': 'application/json' }, '{}'))).toBe(400);
  });
});
