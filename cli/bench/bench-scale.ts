import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openDatabase, setDatabase } from '@/db/client';
import { type BenchPage, listPages } from './scale-pages';

/**
 * `npm run bench:scale`: how long pages of a portal with a million reports take, beside one with a thousand. Both are simulated once and kept
 * in `var/scale`; both are served by the same production build at the same time, and asked in turn, so that whatever else the machine does
 * falls on both. Ends with 1 where a limit is broken: 1.5 × the time of the small portal (median), 1 GiB of memory, or an
 * export of everything at fewer than 50 000 rows a second.
 */
const { values } = parseArgs({
  options: {
    agencies: { type: 'string', default: '200000' },
    requests: { type: 'string', default: '200' },
    port: { type: 'string', default: '3900' },
  },
});
const requests = Number(values.requests);
const years = '2020..2024';
const smallAgencies = '200';
const ratioLimit = 1.5;
const memoryLimit = 2 ** 30;
const speedLimit = 50_000;
/** What `npm start` lets the server's heap grow to (package.json). */
const heap = '--max-old-space-size=640';
const folder = 'var/scale/build';

interface Portal {
  file: string;
  port: number;
  pages: BenchPage[];
  pid: number;
  stop: () => void;
}

interface Row {
  page: string;
  small: number;
  large: number;
  /** Answers other than 200. */
  failures: number;
}

const assign = (env: Record<string, string>) => Object.entries(env).map(([name, value]) => `${name}=${value}`);

function runNode(args: readonly string[], env: Record<string, string>): void {
  const { status } = spawnSync('env', [...assign(env), process.execPath, ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
}

function simulate(agencies: string): string {
  const file = `var/scale/${agencies}.db`;
  if (existsSync(file)) return file;
  mkdirSync('var/scale', { recursive: true });
  const gongkai = (...args: string[]) =>
    runNode(['--import', 'tsx', 'cli/main.ts', ...args], { DATABASE_FILE: `${file}.new` });
  gongkai('migrate');
  gongkai('simulate', '--agencies', agencies, '--years', years);
  runNode(['-e', `require('node:fs').renameSync('${file}.new', '${file}')`], {});
  return file;
}

async function serve(file: string, port: number): Promise<Portal> {
  setDatabase(openDatabase(file));
  const pages = listPages(requests);
  setDatabase(undefined);
  const command = [process.execPath, heap, 'node_modules/next/dist/bin/next', 'start', '--port', String(port)];
  const child = spawn('env', [...assign(settings(file, port)), ...command], { stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = () => void child.kill('SIGTERM');
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/api/health`).catch(() => undefined);
    if (answer?.ok) return { file, port, pages, pid: child.pid ?? 0, stop };
    if (child.exitCode !== null) throw new Error(`the server of ${file} ended with ${child.exitCode}`);
    await new Promise((settle) => setTimeout(settle, 100));
  }
}

const settings = (file: string, port: number) =>
  ({
    DATABASE_FILE: file,
    PORT: String(port),
    BUILD_FOLDER: folder,
    API_LIMIT_PER_MINUTE: '1000000',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }) as const;

async function ask({ port }: Portal, path: string): Promise<{ ms: number; isOk: boolean }> {
  const start = performance.now();
  const answer = await fetch(`http://localhost:${port}${path}`);
  await answer.arrayBuffer();
  return { ms: performance.now() - start, isOk: answer.status === 200 };
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function measure(small: Portal, large: Portal, at: number): Promise<Row> {
  const times = new Map<Portal, number[]>([
    [small, []],
    [large, []],
  ]);
  let failures = 0;
  for (let request = 0; request < requests; request += 1) {
    for (const [portal, taken] of times) {
      const { paths = [] } = portal.pages[at] ?? {};
      const { ms, isOk } = await ask(portal, paths[request % paths.length] ?? '/');
      taken.push(ms);
      if (!isOk) failures += 1;
    }
  }
  const [ofSmall = 0, ofLarge = 0] = [...times.values()].map(median);
  return { page: small.pages[at]?.name ?? '', small: ofSmall, large: ofLarge, failures };
}

/** The most memory that a process has held, in bytes. */
function peakMemory(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes ?? Number.NaN) * 1024;
}

const exported = z.object({ rows: z.number(), speed: z.number(), peakMegabytes: z.number() });

/** Writes all data of a portal into one file, and says how fast and with how much memory; tells whether that is fast enough. */
function exportAll(file: string, option: string): boolean {
  const out = 'var/scale/export';
  const args = ['--import', 'tsx', 'cli/main.ts', 'export', option, out, '--json'];
  const { stdout } = spawnSync('env', [`DATABASE_FILE=${file}`, process.execPath, ...args], { encoding: 'utf8' });
  const { rows, speed, peakMegabytes } = exported.parse(JSON.parse(stdout));
  rmSync(out, { force: true });
  console.log(`export ${option}: ${rows} rows, ${speed} a second (limit ${speedLimit}), ${peakMegabytes} MiB at most`);
  return speed >= speedLimit;
}

const files = [simulate(smallAgencies), simulate(values.agencies)];
const [smallFile = '', largeFile = ''] = files;
runNode(['node_modules/next/dist/bin/next', 'build'], settings(smallFile, 3000));
const port = Number(values.port);
const small = await serve(smallFile, port);
const large = await serve(largeFile, port + 1);
try {
  const rows: Row[] = [];
  const isBroken = ({ small: base, large: time, failures }: Row) => failures > 0 || time > ratioLimit * base;
  console.log(`\nmedian of ${requests} requests, ms: 1 000 reports | ${Number(values.agencies) * 5} reports | ratio`);
  for (const at of small.pages.keys()) {
    const row = await measure(small, large, at);
    rows.push(row);
    const numbers = [row.small.toFixed(1), row.large.toFixed(1), (row.large / row.small).toFixed(2)];
    const remark =
      row.failures > 0 ? `${row.failures} answers were not 200` : isBroken(row) ? `over ${ratioLimit}` : '';
    console.log(row.page.padEnd(20), ...numbers.map((number) => number.padStart(8)), remark);
  }
  const memory = peakMemory(large.pid);
  console.log(`memory of the server at most: ${Math.round(memory / 2 ** 20)} MiB (limit ${memoryLimit / 2 ** 20})`);
  const isSlow = ['--data-package', '--sqlite'].map((option) => exportAll(largeFile, option)).includes(false);
  process.exitCode = rows.some(isBroken) || memory > memoryLimit || isSlow ? 1 : 0;
} finally {
  small.stop();
  large.stop();
}
