import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { Refusal, root } from './say.mjs';

/** Refuses a Node that is older than package.json asks for. Runs first, so nothing before it may need a newer one. */
export function checkNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const needed = engines.node.replace('>=', '');
  if (isAtLeast(version, needed)) return;
  throw new Refusal(
    `Node.js ${version} 太旧，请安装 ${needed} 或更新的版本（20、22 或 24）。`,
    `Node.js ${version} is too old: install ${needed} or newer (20, 22 or 24).`,
  );
}

/** Refuses a Node that the portal runs on, but vitest, knip and others do not. */
export function checkNodeOfTests(version = process.versions.node) {
  if (isAtLeast(version, '22.12.0') || (version.startsWith('20.') && isAtLeast(version, '20.19.0'))) return;
  throw new Refusal(
    `门户可以在 Node.js ${version} 上运行，但测试需要 20.19、22.12 或更新的版本。`,
    `The portal runs on Node.js ${version}, but its tests need 20.19, 22.12 or newer.`,
  );
}

function isAtLeast(version, needed) {
  const have = version.split('.').map(Number);
  const want = needed.split('.').map(Number);
  const differing = want.findIndex((part, index) => part !== have[index]);
  return differing === -1 || have[differing] > want[differing];
}

/** Refuses a folder in which what set-up, build and database write cannot be written. A real write, since root passes every permission test. */
export function checkFolders(databaseFile) {
  const databaseFolder = dirname(resolve(root, databaseFile));
  const made = ['node_modules', '.next', 'var'].map((name) => join(root, name)).filter(existsSync);
  for (const folder of [root, ...made, databaseFolder]) checkFolder(folder);
  const file = resolve(root, databaseFile);
  if (existsSync(file)) checkDatabaseFile(file);
}

function checkFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Refusal(
      `无法写入文件夹 ${folder}（${error.code}），请更改它的权限或所有者。`,
      `The folder ${folder} is not writable (${error.code}): change its permissions or its owner.`,
    );
  }
}

function checkDatabaseFile(file) {
  try {
    if (!statSync(file).isFile()) throw Object.assign(new Error(), { code: 'EISDIR' });
    accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new Refusal(
      `无法读写数据库文件 ${file}（${error.code}）。`,
      `The database file ${file} cannot be read and written (${error.code}).`,
    );
  }
}

/** The port to serve on. Refuses one that is no port or that something else listens on. */
export async function checkPort(text = '3000') {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(
      `PORT 应为 1 至 65535 之间的整数，而不是“${text}”。`,
      `PORT must be a whole number from 1 to 65535, not "${text}".`,
    );
  }
  const code = await tryToListen(port);
  if (code === 'EADDRINUSE') {
    throw new Refusal(
      `端口 ${port} 已被占用，请停止占用它的程序，或换一个端口，例如 PORT=${port + 1} npm start。`,
      `Port ${port} is taken: stop the program that uses it, or choose another one, as in PORT=${port + 1} npm start.`,
    );
  }
  if (code) {
    throw new Refusal(
      `无法使用端口 ${port}（${code}），请换一个端口，例如 PORT=3000 npm start。`,
      `Port ${port} cannot be used (${code}): choose another one, as in PORT=3000 npm start.`,
    );
  }
  return port;
}

/** Listens as the server will (every address), and on 127.0.0.1 too, where a listener does not clash with that one. */
async function tryToListen(port) {
  return (await listenOnce({ port })) ?? (await listenOnce({ port, host: '127.0.0.1' }));
}

function listenOnce(options) {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', (error) => settle(error.code));
    server.listen(options, () => server.close(() => settle(undefined)));
  });
}
