import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, prepareDatabase } from './build.mjs';
import { runScript } from './run.mjs';
import { root, runOrRefuse } from './say.mjs';

/** `npm run test:crash`: the build of the browser tests, killed again and again on a database of its own (cli/crash/crash.ts). */
const folder = '.next-e2e';
Object.assign(process.env, {
  DATABASE_FILE: 'var/crash/gongkai.db',
  BUILD_FOLDER: folder,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  SITE_URL: 'http://localhost:3000',
  FEEDBACK_LIMIT_PER_10_MINUTES: '1000000',
  STAFF_TWO_FACTOR: 'optional',
});

runOrRefuse(async () => {
  rmSync(join(root, 'var/crash'), { recursive: true, force: true });
  await prepareDatabase();
  await build(folder);
  const { code } = await runScript('node_modules/tsx/dist/cli.mjs', ['cli/crash/crash.ts', ...process.argv.slice(2)]);
  process.exit(code);
});
