import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './say.mjs';

/** The folders that the build reads; it also reads configuration beside them. */
const folders = ['app', 'components', 'db', 'lib', 'messages', 'public'];

/** A digest of the sources of the build and of the settings that it takes in. */
export function hashSources() {
  // next-env.d.ts is written by the build itself.
  const beside = readdirSync(root).filter((name) => /\.(js|mjs|ts|json)$/.test(name) && !name.endsWith('.d.ts'));
  return hash([...folders.flatMap(listFiles), ...beside.sort(), `SITE_URL=${process.env.SITE_URL ?? ''}`]);
}

/** A digest of what decides which packages are installed, and for which Node. */
export function hashDependencies() {
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { platform, arch, versions } = process;
  const asked = JSON.stringify([dependencies, devDependencies, overrides, platform, arch, versions.modules]);
  return hash(['package-lock.json', asked]);
}

function listFiles(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

/** Names of files count with their content, anything else by itself. */
function hash(parts) {
  const digest = createHash('sha256');
  for (const part of parts) {
    digest.update(`${part}\n`);
    const file = join(root, part);
    if (existsSync(file)) digest.update(readFileSync(file));
  }
  return digest.digest('hex');
}

/** Whether the stamp at this path says that this state was reached. */
export function hasStamp(path, state) {
  const file = join(root, path);
  return existsSync(file) && readFileSync(file, 'utf8') === state;
}

/** Notes that this state was reached. */
export function setStamp(path, state) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, state);
}
