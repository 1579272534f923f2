import './environment.mjs';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkFolders, checkNode, checkNodeOfTests } from './checks.mjs';
import { findOrInstallChromium } from './chromium.mjs';
import { runScript } from './run.mjs';
import { root, runOrRefuse } from './say.mjs';
import { setUp } from './set-up.mjs';
import { installTesseract } from './tesseract.mjs';

const unitResults = 'var/test/unit.json';
const browserResults = 'var/test/browser.json';

/** Every check of the project, quick ones first. */
const steps = [
  {
    name: 'format and lint',
    commands: [['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--max-diagnostics=50']],
  },
  {
    name: 'types',
    commands: [
      ['node_modules/next/dist/bin/next', 'typegen'],
      ['node_modules/typescript/bin/tsc', '--noEmit'],
    ],
  },
  { name: 'dependency rules', commands: [['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '.']] },
  { name: 'unused code', commands: [['node_modules/knip/bin/knip.js']] },
  {
    name: 'unit tests',
    prepare: installTesseract,
    commands: [
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitResults}`,
      ],
    ],
  },
  { name: 'accuracy of reading', commands: [['node_modules/tsx/dist/cli.mjs', 'cli/accuracy.ts', '--brief']] },
  { name: 'production build', commands: [['cli/launch/e2e.mjs', 'build']] },
  { name: 'script size', commands: [['node_modules/size-limit/bin.js']] },
  {
    name: 'browser tests',
    prepare: findOrInstallChromium,
    commands: [['node_modules/@playwright/test/cli.js', 'test']],
  },
];

/** `npm test`: runs the steps until one fails, and closes with the number of tests. */
runOrRefuse(async () => {
  checkNode();
  checkNodeOfTests();
  checkFolders('var/e2e/gongkai.db');
  await setUp();
  rmSync(join(root, 'var/test'), { recursive: true, force: true });
  let failed;
  for (const step of steps) {
    if (!(await runStep(step))) {
      failed = step;
      break;
    }
  }
  if (failed) process.stdout.write(`\nFailed: ${failed.name}\n`);
  const { passed, failed: failures } = countTests();
  process.stdout.write(`${passed} passed, ${failures} failed\n`);
  process.exit(failed ? 1 : 0);
});

async function runStep({ name, prepare, commands }) {
  process.stdout.write(`\n== ${name}\n`);
  const start = Date.now();
  await prepare?.();
  for (const [file, ...args] of commands) {
    const { code } = await runScript(file, args, { env: { NEXT_TELEMETRY_DISABLED: '1' } });
    if (code !== 0) return false;
  }
  process.stdout.write(`== ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
  return true;
}

function countTests() {
  const unit = readResults(unitResults);
  const { stats } = readResults(browserResults) ?? {};
  return {
    passed: (unit?.numPassedTests ?? 0) + (stats?.expected ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (stats?.unexpected ?? 0),
  };
}

function readResults(file) {
  return existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), 'utf8')) : undefined;
}
