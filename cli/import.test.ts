import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, setDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { listReportKeys } from '@/db/queries/reports';
import { loadSample } from '@/db/sample/load';
import { makeArchive } from '@/lib/read/front/test-archive';

let folder = '';
const inFolder = (name: string) => join(folder, name);
const databaseFile = () => inFolder('gongkai.db');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-import-'));
  migrate(databaseFile());
  const database = openDatabase(databaseFile());
  setDatabase(database);
  loadSample(database, { ifEmpty: true });
});
afterAll(() => {
  setDatabase(undefined);
  rmSync(folder, { recursive: true });
});

const agency = '某县水利局';
const write = (year: number, more = '') => {
  const file = inFolder(`${year}.html`);
  writeFileSync(
    file,
    `<h1>${agency}${year}年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>本节为测试文字。</p>${more}`,
  );
  return file;
};

const gongkai = (...args: string[]) =>
  spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], {
    env: { NODE_ENV: 'test', DATABASE_FILE: databaseFile() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** What a command says on stderr, and how it ends. */
async function finish(
  command: ChildProcessByStdio<null, Readable, Readable>,
): Promise<{ code: unknown; said: string }> {
  let said = '';
  command.stderr.on('data', (piece) => {
    said += String(piece);
  });
  const [code] = await once(command, 'close');
  return { code, said };
}

const yearsAfter = async (year: number) =>
  (await listReportKeys()).map((key) => key.year).filter((stored) => stored >= year);

test('an import that is stopped keeps what was stored before, and leaves no trace of the document being read', async () => {
  const slow = write(2032, '<table><tr><td>1</td></tr></table>'.repeat(500_000));
  const command = gongkai('import', '--publish', '--agency', 'hongze', '--lang', 'en', write(2031), slow, write(2033));
  const finished = finish(command);
  await once(command.stdout, 'data');
  command.kill('SIGINT');
  expect(await finished).toEqual({ code: 1, said: `${slow}: Reading was stopped; nothing was stored.\n` });
  expect(await yearsAfter(2030)).toEqual([2031]);
});

test('a document that cannot be read is told in one sentence, and the next is imported', async () => {
  const command = gongkai(
    'import',
    '--publish',
    '--agency',
    'hongze',
    '--lang',
    'en',
    inFolder('nowhere.html'),
    write(2034),
  );
  expect(await finish(command)).toEqual({
    code: 1,
    said: expect.stringMatching(/^\S+nowhere\.html: The file \S+ cannot be read\.\n$/),
  });
  expect(await yearsAfter(2034)).toEqual([2034]);
});

test('a folder and an archive stand for the documents in them, and a dry run stores none', async () => {
  const text = (year: number) => `<h1>${agency}${year}年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>测试。</p>`;
  mkdirSync(inFolder('reports/2031'), { recursive: true });
  writeFileSync(inFolder('reports/2031/a.html'), text(2031));
  writeFileSync(inFolder('reports/notes.log'), 'no document');
  writeFileSync(inFolder('all.zip'), makeArchive([{ name: '年报/b.html', content: text(2032) }]));
  writeFileSync(inFolder('bad.zip'), makeArchive([{ name: '../b.html', content: text(2033) }]));
  const paths = [inFolder('reports'), inFolder('all.zip'), '--agency', 'suqian', '--json'];
  const run = async (...more: string[]) => {
    const command = gongkai('import', ...paths, ...more);
    let out = '';
    command.stdout.on('data', (piece) => {
      out += piece;
    });
    const { code } = await finish(command);
    return { code, told: JSON.parse(out) };
  };
  const tried = await run('--dry-run');
  expect(tried).toMatchObject({
    code: 0,
    told: [
      { year: 2031, place: 'free' },
      { year: 2032, place: 'free' },
    ],
  });
  expect(await run()).toMatchObject({ code: 0, told: [{ outcome: 'stored' }, { outcome: 'stored' }] });
  expect(await run('--dry-run')).toMatchObject({ told: [{ place: 'same' }, { place: 'same' }] });
  const refused = await finish(gongkai('import', inFolder('bad.zip')));
  expect(refused.code).toBe(1);
  expect(refused.said).toContain('../b.html');
}, 60_000);
