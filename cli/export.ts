import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readPublished } from '@/db/export/read-published';
import { resources } from '@/db/export/resources';
import { writeSqlite } from '@/db/export/write-sqlite';
import { UserError } from '@/lib/errors';
import { streamDataPackage } from '@/lib/export/data-package';
import { describeDataset, dictionaryHeading, dictionaryRows, readMe } from '@/lib/export/describe-dataset';
import { readArguments } from './arguments';
import { WrongUse, wordsIn } from './words';

interface Written {
  version: string;
  rows: number;
  sha256: string;
}

/** `gongkai export --data-package FILE | --sqlite FILE [--json]`: all that is published, in one file. */
export async function run(args: string[]): Promise<number> {
  const options = {
    'data-package': { type: 'string' },
    sqlite: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  const { values } = readArguments(args, options, 0);
  const words = wordsIn(values.lang);
  const { 'data-package': archive, sqlite } = values;
  const file = archive ?? sqlite;
  if (!file || (archive && sqlite)) throw new WrongUse('export');
  const started = performance.now();
  const { version, rows, sha256 } = await writeWhole(file, archive ? writeArchive : writeDatabase);
  const seconds = (performance.now() - started) / 1000;
  const speed = Math.round(rows / seconds);
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  if (values.json) console.log(JSON.stringify({ file, version, rows, sha256, seconds, speed, peakMegabytes }));
  else console.log(words.t('export.done', { file, version, rows, sha256, seconds, speed }));
  return 0;
}

/** Writes beside the file and puts it in place when it is whole: whoever finds the file finds all of it. */
async function writeWhole(file: string, write: (file: string) => Promise<Written>): Promise<Written> {
  const part = `${file}.part`;
  try {
    const written = await write(part);
    renameSync(part, file);
    return written;
  } catch (error) {
    rmSync(part, { force: true });
    const reason = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
    if (reason === null || !/^(?:E[A-Z]+|SQLITE_CANTOPEN|SQLITE_FULL)$/.test(reason)) throw error;
    throw new UserError('fileNotWritable', { file, reason }, { cause: error });
  }
}

async function writeArchive(file: string): Promise<Written> {
  return readPublished(async (version, tables) => {
    const counted = { rows: 0 };
    const dictionary = { name: 'dictionary', heading: dictionaryHeading, rows: dictionaryRows(resources) };
    const packaged = tables.map(({ name, fields, rows }) => ({
      name,
      heading: fields.map((field) => field.name),
      rows: counting(rows, counted),
    }));
    const changedAt = new Date(version.changedAt);
    const descriptor = describeDataset(resources, version);
    const stream = streamDataPackage(descriptor, readMe(version), [...packaged, dictionary], changedAt);
    const hash = createHash('sha256');
    const hashing = new Transform({
      transform(chunk: Buffer, _, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    await pipeline(stream, hashing, createWriteStream(file));
    return { version: version.id, rows: counted.rows, sha256: hash.digest('hex') };
  });
}

function* counting<T>(rows: Iterable<T>, counted: { rows: number }): Generator<T> {
  for (const row of rows) {
    counted.rows += 1;
    yield row;
  }
}

async function writeDatabase(file: string): Promise<Written> {
  const { version, rows } = await writeSqlite(file, (current) => {
    const { title, description, licenses } = describeDataset(resources, current);
    const about = { title, description, version: current.id, licence: licenses[0]?.path ?? null };
    return [
      { name: 'about', rows: [['key', 'value'], ...Object.entries(about)] },
      { name: 'dictionary', rows: [dictionaryHeading, ...dictionaryRows(resources)] },
    ];
  });
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { version: version.id, rows, sha256: hash.digest('hex') };
}
