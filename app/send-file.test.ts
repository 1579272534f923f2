import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseRange, sendFile } from './send-file';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-send-'));
const file = join(folder, 'all.zip');
writeFileSync(file, '0123456789');
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (headers: Record<string, string>) =>
  sendFile(new Request('http://localhost/data/gongkai.zip', { headers }), {
    file,
    size: 10,
    mediaType: 'application/zip',
    fileName: 'all.zip',
    tag: 'abc',
  });

describe('a large file', () => {
  it('is sent whole, with its length and its tag', async () => {
    const answer = ask({});
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-length')).toBe('10');
    expect(answer.headers.get('etag')).toBe('"abc"');
    expect(await answer.text()).toBe('0123456789');
  });

  it('can be taken up where a download broke off', async () => {
    const answer = ask({ range: 'bytes=4-', 'if-range': '"abc"' });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe('bytes 4-9/10');
    expect(await answer.text()).toBe('456789');
  });

  it('is sent anew where it has changed meanwhile', async () => {
    expect(await ask({ range: 'bytes=4-', 'if-range': '"old"' }).text()).toBe('0123456789');
  });

  it('is not sent to who has it', () => {
    expect(ask({ 'if-none-match': '"abc"' }).status).toBe(304);
  });

  it('has no part past its end', () => {
    expect(ask({ range: 'bytes=10-' }).status).toBe(416);
  });

  it.each([
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=2-3', { start: 2, end: 3 }],
    ['bytes=2-99', { start: 2, end: 9 }],
    ['bytes=3-2', null],
    ['bytes=0-1,4-5', null],
    ['lines=1-2', null],
    ['bytes=-', null],
  ])('%s asks for a part', (header, range) => {
    expect(parseRange(header, 10)).toEqual(range);
  });
});
