import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { run } from './run.mjs';
import { Refusal, root, say } from './say.mjs';
import { hashDependencies, hasStamp, setStamp } from './stamp.mjs';

const stamp = 'node_modules/.gongkai-installed';

/** Installs the packages and the SQLite binding, unless they are there for this package.json, lock and Node. */
export async function setUp() {
  const state = hashDependencies();
  if (hasStamp(stamp, state)) return;
  const env = homeForPackages();
  rmSync(join(root, stamp), { force: true });
  await installPackages(env);
  await prepareSqlite({ ...env, ...headersForCompiler() });
  setStamp(stamp, state);
}

async function installPackages(env) {
  say('正在安装依赖……', 'Installing the packages…');
  const args = [
    'install',
    '--no-save',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=http',
  ];
  // Packages name ranges of Node that they are tested on; which Node is too old for the portal is checked before.
  args.push('--engine-strict=false');
  // npm never adds what the lock lacks for this platform; all direct versions are exact, so it can do without the lock.
  if (!isPlatformInLock()) args.push('--no-package-lock');
  const { code } = await runNpm(args, { env, onLine: countFetches() });
  if (code !== 0) {
    throw new Refusal(
      '依赖安装失败（原因见上），请检查网络或 npm 的设置，然后重试。',
      'The packages could not be installed (npm says why above): check the network or the settings of npm, then try again.',
    );
  }
}

/** Turns npm's line for each file that it fetches into a running count; its other lines pass. */
function countFetches() {
  let count = 0;
  return (line) => {
    if (!line.startsWith('npm http ')) return process.stdout.write(`${line}\n`);
    count += 1;
    if (process.stdout.isTTY) process.stdout.write(`\r  ${count} `);
    else if (count % 100 === 0) process.stdout.write(`  ${count}\n`);
  };
}

function isPlatformInLock() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const platform = `node_modules/@next/swc-${process.platform}-${process.arch}`;
  return Object.keys(packages).some((name) => name.startsWith(platform));
}

/** Fetches the binding that its makers have built for this platform, or compiles it where there is none or it does not load. */
async function prepareSqlite(env) {
  if (await canLoadSqlite()) return;
  say(
    '正在准备 SQLite（没有预编译版本时需编译数分钟）……',
    'Preparing SQLite (some minutes where it has to be compiled)…',
  );
  const first = await rebuildSqlite([], env);
  if (await canLoadSqlite()) return;
  const second = await rebuildSqlite(['--build-from-source'], env);
  if (await canLoadSqlite()) return;
  const log = join(root, 'var', 'sqlite-build.log');
  mkdirSync(join(root, 'var'), { recursive: true });
  writeFileSync(log, `${first}\n${second}`);
  const missing = [
    ['python3', 'python'],
    ['make', 'gmake'],
    ['c++', 'g++', 'clang++'],
  ]
    .filter((names) => !names.some(isOnPath))
    .map(([name]) => (name === 'c++' ? 'g++' : name));
  if (missing.length > 0) {
    throw new Refusal(
      `SQLite 没有适用的预编译版本，编译又缺少 ${missing.join('、')}，请先安装（Debian、Ubuntu：apt-get install python3 make g++）。`,
      `SQLite has to be compiled here, which takes ${missing.join(', ')}: install what is missing (Debian, Ubuntu: apt-get install python3 make g++).`,
    );
  }
  throw new Refusal(`SQLite 编译失败，原因见 ${log}。`, `SQLite could not be compiled: ${log} says why.`);
}

async function rebuildSqlite(args, env) {
  const told = ['--ignore-scripts=false', '--foreground-scripts', '--loglevel=notice', ...args];
  const { output } = await runNpm(['rebuild', 'better-sqlite3', ...told], { env, quiet: true });
  return output;
}

async function canLoadSqlite() {
  const { code } = await run(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:')"], { quiet: true });
  return code === 0;
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** The npm that started this command, or the one on the path where it was started without npm. */
function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  const told = [...args, '--no-update-notifier'];
  return npm ? run(process.execPath, [npm, ...told], options) : run('npm', told, options);
}

/** npm and node-gyp keep files in the home folder. Where that is not writable (a service's user, root for another owner), `var` takes its place. */
function homeForPackages() {
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    const home = join(root, 'var', 'home');
    mkdirSync(home, { recursive: true });
    return { HOME: home, npm_config_cache: join(home, '.npm') };
  }
}

/** The headers that came with this Node, so that compiling needs no download. Another Node's would make a binding that crashes. */
function headersForCompiler() {
  const folder = resolve(process.execPath, '../..');
  const file = join(folder, 'include/node/node_version.h');
  if (!existsSync(file)) return {};
  const text = readFileSync(file, 'utf8');
  const parts = ['MAJOR', 'MINOR', 'PATCH'].map((part) => new RegExp(`NODE_${part}_VERSION (\\d+)`).exec(text)?.[1]);
  return parts.join('.') === process.versions.node ? { npm_config_nodedir: folder } : {};
}
