import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { env } from '@/lib/env';

/** The two files that hold all published data, by their endings, with the option of `gongkai export` that makes each. */
const options = { zip: '--data-package', sqlite: '--sqlite' } as const;
export type BulkKind = keyof typeof options;

export interface BulkFile {
  file: string;
  /** The version of the data that it holds. */
  version: string;
  /** In bytes. */
  size: number;
  sha256: string;
}

/** Beside the database, so that each database has its own. */
const folder = () => join(dirname(env.DATABASE_FILE), 'bulk');
const fileOf = (kind: BulkKind, version: string) => join(folder(), `gongkai-${version}.${kind}`);
const sumOf = (file: string) => `${file}.sha256`;

/** The file of a version, where it has been made. */
export function findBulk(kind: BulkKind, version: string): BulkFile | null {
  const file = fileOf(kind, version);
  if (!existsSync(file) || !existsSync(sumOf(file))) return null;
  return { file, version, size: statSync(file).size, sha256: readFileSync(sumOf(file), 'utf8').slice(0, 64) };
}

/** What is being made; on globalThis, because the pages and the routes are bundled apart. */
declare global {
  var gongkaiBulkInMaking: Map<string, Promise<BulkFile>> | undefined;
}

/**
 * Makes the file of a version, or waits for it where it is being made: however many ask, it is made once, in a process of its own. Files of
 * other versions are deleted afterwards; who is still being sent one gets the rest of it.
 * @param version what is published now; the file is of the version that is published when it is made
 */
export function makeBulk(kind: BulkKind, version: string): Promise<BulkFile> {
  globalThis.gongkaiBulkInMaking ??= new Map();
  const inMaking = globalThis.gongkaiBulkInMaking;
  const key = fileOf(kind, version);
  const made = inMaking.get(key) ?? write(kind).finally(() => inMaking.delete(key));
  inMaking.set(key, made);
  return made;
}

const run = promisify(execFile);
const answer = z.object({ version: z.string(), sha256: z.string().length(64) });

async function write(kind: BulkKind): Promise<BulkFile> {
  mkdirSync(folder(), { recursive: true });
  const whole = join(folder(), `making.${kind}.${randomUUID()}`);
  // In the folder of the project, where the packages are, also when the server's own code has been bundled.
  const command = ['--import', 'tsx', join(process.cwd(), 'cli/main.ts'), 'export', options[kind], whole, '--json'];
  const { stdout } = await run(process.execPath, command);
  const { version, sha256 } = answer.parse(JSON.parse(stdout));
  const file = fileOf(kind, version);
  writeFileSync(sumOf(file), `${sha256}  gongkai.${kind}\n`);
  renameSync(whole, file);
  removeOthers(kind, file);
  return { file, version, size: statSync(file).size, sha256 };
}

function removeOthers(kind: BulkKind, file: string): void {
  for (const name of readdirSync(folder())) {
    const other = join(folder(), name);
    const isOlder = /\.(zip|sqlite)(\.sha256)?$/.exec(name)?.[1] === kind && !other.startsWith(file);
    if (isOlder) rmSync(other, { force: true });
  }
}
