import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, prepareDatabase } from './build.mjs';
import { root, runOrRefuse } from './say.mjs';
import { serve } from './serve.mjs';

/**
 * `e2e.mjs build` makes the tests' own build; `e2e.mjs serve` also serves it on PORT, as Playwright asks.
 * Both work on a database made anew, never on the developer's.
 */
const folder = '.next-e2e';
process.env.DATABASE_FILE = 'var/e2e/gongkai.db';
process.env.SITE_URL = 'http://localhost:3000';
// All tests come from one address.
process.env.FEEDBACK_LIMIT_PER_10_MINUTES = '10000';
// Tests that are not about the second factor sign in without one.
process.env.STAFF_TWO_FACTOR = 'optional';

runOrRefuse(async () => {
  const [verb] = process.argv.slice(2);
  rmSync(join(root, 'var/e2e'), { recursive: true, force: true });
  await prepareDatabase();
  await build(folder);
  if (verb === 'serve') await serve(process.env.PORT, folder);
});
