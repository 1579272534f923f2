import { join } from 'node:path';
import { runGongkai, runScript } from './run.mjs';
import { Refusal, say } from './say.mjs';
import { hashSources, hasStamp, setStamp } from './stamp.mjs';

/** Brings the database to this version's schema and fills an empty one with the sample data. */
export async function prepareDatabase(env = {}) {
  for (const args of [['migrate'], ['sample', '--if-empty']]) {
    const { code } = await runGongkai(args, { env });
    if (code !== 0)
      throw new Refusal('数据库未能就绪，原因见上。', 'The database could not be made ready; the reason is above.');
  }
}

/**
 * Makes the production build, unless the one that is there was made from the same sources.
 * @param folder where it goes: `.next` for the portal, another one for the tests, so that they do not pull the build from under a running portal
 */
export async function build(folder = '.next', env = {}) {
  const stamp = join(folder, 'gongkai-built');
  const state = hashSources();
  if (hasStamp(stamp, state)) return;
  say('正在构建（约一分钟）……', 'Building (about a minute)…');
  const { code } = await runScript('node_modules/next/dist/bin/next', ['build'], {
    env: { ...env, BUILD_FOLDER: folder, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0) throw new Refusal('构建失败，原因见上。', 'The build failed; the reason is above.');
  setStamp(stamp, state);
}
