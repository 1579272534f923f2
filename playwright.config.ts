import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';

/** Of one run: the workers load this file anew and must find the port and the browser that the first process has chosen. */
process.env.E2E_PORT ??= String(await findFreePort());
process.env.E2E_CHROMIUM ??= await findChromium();
/** Of the portal that the tests are served (cli/launch/e2e.mjs): they make members of staff on its database. */
process.env.DATABASE_FILE = 'var/e2e/gongkai.db';
process.env.STAFF_TWO_FACTOR = 'optional';

const port = process.env.E2E_PORT;
const desk = { width: 1280, height: 900 };

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Enough to see what is wrong; each costs up to half a minute.
  maxFailures: 20,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: 'var/test/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    // Pictures of every moment would take longer than the tests themselves.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: process.env.E2E_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true } },
    { name: 'desk', use: { viewport: desk } },
  ],
  webServer: {
    command: 'node cli/launch/e2e.mjs serve',
    env: { PORT: port },
    url: `http://localhost:${port}/api/health`,
    reuseExistingServer: false,
    // Building takes a minute, or several beside other work.
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});

function findFreePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return fail(new Error('no port'));
      server.close(() => settle(address.port));
    });
  });
}

async function findChromium(): Promise<string> {
  const { findOrInstallChromium } = await import('./cli/launch/chromium.mjs');
  return findOrInstallChromium();
}
