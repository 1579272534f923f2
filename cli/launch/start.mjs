import './environment.mjs';
import { build, prepareDatabase } from './build.mjs';
import { checkFolders, checkNode, checkPort } from './checks.mjs';
import { runOrRefuse } from './say.mjs';
import { serve } from './serve.mjs';
import { setUp } from './set-up.mjs';

/** `npm start`: from a fresh clone to a portal that answers. What was done before and still holds is skipped. */
runOrRefuse(async () => {
  checkNode();
  checkFolders(process.env.DATABASE_FILE || 'var/gongkai.db');
  const port = await checkPort(process.env.PORT || undefined);
  await setUp();
  await prepareDatabase();
  await build();
  await serve(port);
});
