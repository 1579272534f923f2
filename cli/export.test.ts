import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Package } from 'datapackage';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getDatabase } from '@/db/client';
import { resourceNames } from '@/db/export/resources';
import { loadSample } from '@/db/sample/load';
import { setUpTestDatabase } from '@/db/test-database';
import { openArchive } from '@/lib/read/front/zip';
import { run } from './export';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-export-'));
afterAll(() => rmSync(folder, { recursive: true }));
setUpTestDatabase(() => {
  const db = getDatabase();
  loadSample(db, { ifEmpty: false, readings: new Map() });
  db.$client.exec(
    `UPDATE reports SET status = 'withdrawn', title = 'never published' WHERE id = (SELECT max(id) FROM reports)`,
  );
  db.$client.exec(`UPDATE sections SET text = '=1+1' WHERE report_id = 1 AND number = 1`);
});

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
});

async function write(option: string, name: string) {
  const file = join(folder, name);
  expect(await run([option, file, '--json'])).toBe(0);
  return { file, told: JSON.parse(lines[0] ?? '') };
}

function countRows(table: string): number {
  const sql = `SELECT count(*) FROM ${table} AS own JOIN reports ON reports.id = report_id AND status = 'published'`;
  return Number(getDatabase().$client.prepare(sql).pluck().get());
}

describe('the data package', () => {
  it('is valid by its own schema: types, required fields, keys and references', async () => {
    const { file, told } = await write('--data-package', 'all.zip');
    const archive = openArchive(readFileSync(file), 'ZIP');
    const base = join(folder, 'package');
    for (const name of archive.names) {
      mkdirSync(dirname(join(base, name)), { recursive: true });
      writeFileSync(join(base, name), archive.unpack(name) ?? '');
    }
    const whole = await Package.load(join(base, 'datapackage.json'), { strict: true });
    expect(whole.errors).toEqual([]);
    expect(whole.resourceNames).toEqual([...resourceNames, 'dictionary']);
    const counts: Record<string, number> = {};
    for (const resource of whole.resources) {
      const rows = await resource.read({ keyed: true, relations: resource.name !== 'dictionary' });
      counts[resource.name] = rows.length;
    }
    expect(counts).toMatchObject({
      requests: countRows('request_figures'),
      proactive: countRows('proactive_figures'),
      disputes: countRows('dispute_figures'),
      checks: countRows('(SELECT * FROM findings WHERE is_shown = 1)'),
    });
    expect(told.rows).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0) - (counts.dictionary ?? 0));
  });

  it('says what every field means', async () => {
    const { file } = await write('--data-package', 'described.zip');
    const text = openArchive(readFileSync(file), 'ZIP').unpack('datapackage.json');
    const fields = JSON.parse(String(text)).resources.flatMap(
      ({ schema }: { schema: { fields: object[] } }) => schema.fields,
    );
    const unexplained = fields.filter(({ title, name }: { title?: string; name: string }) => title === name);
    expect(unexplained).toEqual([]);
  });

  it('holds no draft, and lets no text run as a formula', async () => {
    const { file } = await write('--data-package', 'safe.zip');
    const archive = openArchive(readFileSync(file), 'ZIP');
    const texts = archive.names.map((name) => String(archive.unpack(name)));
    expect(texts.some((text) => text.includes('never published'))).toBe(false);
    expect(texts.some((text) => /,=1\+1/.test(text))).toBe(false);
    expect(String(archive.unpack('data/sections.csv'))).toContain(",'=1+1");
  });

  it('is the same, byte for byte, while nothing has changed', async () => {
    const [first, second] = [await write('--data-package', '1.zip'), await write('--data-package', '2.zip')];
    expect(readFileSync(first.file).equals(readFileSync(second.file))).toBe(true);
  });
});

it('leaves nothing behind where the file cannot be written', async () => {
  const file = join(folder, 'no-such-folder', 'all.zip');
  await expect(run(['--data-package', file])).rejects.toMatchObject({ key: 'fileNotWritable' });
  await expect(run(['--sqlite', file])).rejects.toMatchObject({ key: 'fileNotWritable' });
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('has a new version as soon as a published report or the name of an agency changes', async () => {
  const versions = [(await write('--data-package', 'a.zip')).told.version];
  getDatabase().$client.exec('UPDATE reports SET updated_at = updated_at + 1 WHERE id = 1');
  lines.length = 0;
  versions.push((await write('--data-package', 'b.zip')).told.version);
  getDatabase().$client.exec("UPDATE agencies SET name = '某局' WHERE id = 1");
  lines.length = 0;
  versions.push((await write('--data-package', 'c.zip')).told.version);
  expect(new Set(versions).size).toBe(3);
});
