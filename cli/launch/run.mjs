import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './say.mjs';

/**
 * Runs a program in the project's folder and waits for it. A signal that stops it stops this process too.
 * @param options.quiet keeps the output and returns it instead of showing it
 * @param options.onLine is given each line of output instead of the terminal
 * @returns the exit code, and the output where it was not shown
 */
export function run(program, args, { quiet = false, onLine, env = {} } = {}) {
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet || onLine ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr].filter(Boolean)) {
      stream.on('data', (data) => (output += data));
      if (onLine) createInterface({ input: stream }).on('line', onLine);
    }
    // Whatever stops us: Playwright takes its server down on this signal only.
    const forward = () => child.kill('SIGINT');
    for (const signal of signals) process.on(signal, forward);
    const finish = (code, signal) => {
      for (const name of signals) process.off(name, forward);
      // A command that was told to stop must not go on with its next step.
      if (signal || code === 130 || code === 143) process.exit(code ?? (signal === 'SIGINT' ? 130 : 143));
      settle({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', finish);
  });
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program of an installed package by its file, without a shell and without npm's start-up time. */
export function runScript(file, args, options) {
  return run(process.execPath, [join(root, file), ...args], options);
}

/** Runs a verb of the operator's command, as `npm run gongkai` does. */
export function runGongkai(args, options) {
  return run(process.execPath, ['--import', 'tsx', join(root, 'cli/main.ts'), ...args], options);
}
