import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runScript } from './run.mjs';
import { Refusal, say } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * Finds a Chromium for the browser tests, and installs one where there is none: Debian's package as root, Playwright's own build elsewhere.
 * @returns the path of one that runs
 */
export async function findOrInstallChromium() {
  const found = await findChromium();
  if (found) return found;
  say('正在安装 Chromium……', 'Installing Chromium…');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-q', '-y', 'chromium', 'fonts-noto-cjk'], { env });
  }
  if (!(await findChromium())) await runScript('node_modules/playwright/cli.js', ['install', 'chromium']);
  const installed = await findChromium();
  if (installed) return installed;
  throw new Refusal(
    '浏览器测试需要 Chromium，但未能安装；请先安装（Debian：apt-get install chromium），再运行 npm test。',
    'The browser tests need Chromium, which could not be installed: install it (Debian: apt-get install chromium), then run npm test again.',
  );
}

async function findChromium() {
  const { chromium } = await import('playwright-core');
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  for (const file of [...onPath, chromium.executablePath()]) {
    // Ubuntu's /usr/bin/chromium-browser is there without a browser behind it, so each is asked.
    if (existsSync(file) && (await run(file, ['--version'], { quiet: true })).code === 0) return file;
  }
  return undefined;
}
