import { createRequire } from 'node:module';
import { root, say } from './say.mjs';

/**
 * Serves the build in this process, so that signals and exit codes are the server's own, and says when it answers.
 * @param folder of the build
 */
export async function serve(port, folder = '.next') {
  Object.assign(process.env, {
    PORT: String(port),
    BUILD_FOLDER: folder,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
  process.chdir(root);
  process.argv.splice(2, Infinity, 'start', '--port', String(port));
  // By require, since Node 20.9 imports no file without an extension.
  createRequire(import.meta.url)('next/dist/bin/next');
  await waitUntilHealthy(port);
  say(
    `Gongkai 已就绪：http://localhost:${port}（按 Ctrl-C 停止）`,
    `Gongkai is ready at http://localhost:${port} (Ctrl-C stops it)`,
  );
}

async function waitUntilHealthy(port) {
  for (;;) {
    const response = await fetch(`http://localhost:${port}/api/health`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((settle) => setTimeout(settle, 50));
  }
}
