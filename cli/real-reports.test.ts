import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { agencyDirectory } from '@/db/sample/agencies';
import { readDocument } from '@/lib/read/read-document';
import { toDraftJson } from '@/lib/report/draft-json';

/** Real reports, with the figures in them checked by hand. They lie beside the project and are no part of it. */
const folder = fileURLToPath(new URL('../../shared/reports', import.meta.url));
const isThere = existsSync(folder);
const documents = isThere
  ? readdirSync(folder).flatMap((name) =>
      ['source.txt', 'source.md', 'source.html']
        .filter((file) => existsSync(join(folder, name, file)))
        .map((file) => ({ name, file, isWhole: !/-(?:partial|dedup)$/.test(name) })),
    )
  : [];

async function readReal(name: string, file: string) {
  const draft = await readDocument(readFileSync(join(folder, name, file)), {
    fileName: file,
    directory: agencyDirectory,
  });
  const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
  return { read: toDraftJson(draft, []), notes: draft.notes, expected };
}

describe.skipIf(!isThere)(`the real reports of ${folder}${isThere ? '' : ' (not there)'}`, () => {
  test('are there', () => {
    expect(documents.filter(({ isWhole }) => isWhole).length).toBeGreaterThanOrEqual(6);
  });

  test.each(documents.filter(({ isWhole }) => isWhole))('$name/$file is read exactly', async ({ name, file }) => {
    const { read, expected } = await readReal(name, file);
    const { agency, year, form, tables } = read;
    expect({ agency, year, form, tables }).toEqual(expected);
  });

  test.each(documents.filter(({ isWhole }) => !isWhole))(
    '$name/$file gives no wrong figure',
    async ({ name, file }) => {
      const { read, expected } = await readReal(name, file);
      for (const [table, rows] of Object.entries(read.tables)) {
        for (const [row, cells] of Object.entries(rows)) expect(expected.tables[table][row]).toMatchObject(cells);
      }
      expect([expected.form, null]).toContain(read.form);
      expect([expected.year, null]).toContain(read.year);
    },
  );

  test('what was mended is noted', async () => {
    const { notes } = await readReal('shanghang-gov-office-2023', 'source.txt');
    expect(notes).toMatchObject([{ code: 'labelMended', severity: 'mended', values: { printed: '本年度止件数' } }]);
  });

  test('a stray figure is no cell, and rows away from their labels are noted', async () => {
    const { notes } = await readReal('shanghai-kewei-2024', 'source.md');
    const codes = notes.map(({ code }) => code);
    expect(codes.filter((code) => code === 'rowAssigned')).toHaveLength(10);
    expect(notes).toContainEqual(expect.objectContaining({ code: 'figureStray', values: { printed: '1' } }));
  });

  test('labels without figures give no figures', async () => {
    expect((await readReal('xiongxian-xiang-2019-dedup', 'source.txt')).read.tables).toEqual({});
  });

  test.each(documents)('$name/$file takes no longer than a moment', async ({ name, file }) => {
    await readReal(name, file);
    const start = performance.now();
    await readReal(name, file);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
