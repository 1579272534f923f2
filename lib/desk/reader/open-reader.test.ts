import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { makeCountyReports } from '@/db/sample/county/reports';
import { openReader } from './open-reader';

const documents = makeCountyReports().flatMap(({ document }) => document ?? []);
const [document] = documents;
if (!document) throw new Error('the county has no document');
const options = { fileName: document.fileName, directory: [], withPages: false };
const refusal = (key: string) => expect.objectContaining({ name: 'UserError', key });

describe('the reading process', () => {
  const reader = openReader();
  afterAll(() => reader.close());

  test('reads a document as it would be read here', async () => {
    const { draft, pages } = await reader.read(document.bytes, options);
    expect(draft).toMatchObject({ form: '2019', title: expect.stringContaining('政府信息公开工作年度报告') });
    expect(draft.tables.requests?.received?.total).toMatchObject({ state: 'value', place: { kind: 'cell' } });
    expect(pages).toEqual([]);
  });

  test('draws the pages that figures stand on', async () => {
    const bytes = readFileSync(new URL('../../../cli/corpus/made/2021-different-libreoffice.pdf', import.meta.url));
    const { draft, pages } = await reader.read(bytes, { ...options, fileName: 'a.pdf', withPages: true });
    expect(draft.tables.requests?.received?.total?.place).toMatchObject({ kind: 'box', page: 1 });
    expect(pages.length).toBeGreaterThan(0);
    expect(pages[0]).toMatchObject({ page: 1, width: expect.closeTo(595, 0), height: expect.closeTo(842, 0) });
    expect(pages[0]?.picture.subarray(1, 4).toString()).toBe('PNG');
  });

  test('says what is wrong with one, and reads the next', async () => {
    await expect(reader.read(Buffer.from('GIF89a'), options)).rejects.toThrow(refusal('formatUnsupported'));
    await expect(reader.read(Buffer.from('\0'.repeat(50)), options)).rejects.toThrow(refusal('formatUnsupported'));
    expect((await reader.read(document.bytes, options)).draft.form).toBe('2019');
  });

  test('can be stopped, before and while it reads, and goes on with the next', async () => {
    await expect(reader.read(document.bytes, { ...options, signal: AbortSignal.abort() })).rejects.toThrow(
      refusal('readingStopped'),
    );
    const stop = new AbortController();
    const reading = reader.read(document.bytes, { ...options, signal: stop.signal });
    stop.abort();
    await expect(reading).rejects.toThrow(refusal('readingStopped'));
    expect((await reader.read(document.bytes, options)).draft.form).toBe('2019');
  });
});

describe('a document', () => {
  const large = Buffer.from(`<p>政府信息公开工作年度报告</p>${'<table><tr><td>1</td></tr></table>'.repeat(400_000)}`);

  test('that takes too long is given up', async () => {
    const reader = openReader({ seconds: 3, megabytes: 4000 });
    await expect(reader.read(large, options)).rejects.toThrow(refusal('readingTooSlow'));
    reader.close();
  });

  test('that takes too much memory is given up', async () => {
    const reader = openReader({ seconds: 60, megabytes: 300 });
    await expect(reader.read(large, options)).rejects.toThrow(refusal('readingTooBig'));
    reader.close();
  });
});
