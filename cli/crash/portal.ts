import { type ChildProcess, spawn } from 'node:child_process';

/**
 * A process that is going to be killed: it and whatever it starts are a group of their own, so that nothing of it lives on.
 * @param args of Node
 * @param onLine is given each line that it prints
 */
export function startVictim(args: readonly string[], onLine?: (line: string) => void) {
  const child = spawn(process.execPath, [...args], {
    stdio: ['ignore', onLine ? 'pipe' : 'ignore', 'inherit'],
    detached: true,
  });
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    // A line that the kill cut off was not said.
    rest = lines.pop() ?? '';
    for (const line of lines) onLine?.(line);
  });
  return child;
}

/** Kills a process and its children at once, as `kill -9` does, and waits until it is gone and all that it had printed is read. */
export async function killAtOnce(child: ChildProcess): Promise<void> {
  const gone = new Promise((settle) => child.once('close', settle));
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  else throw new Error(`a process of the test had ended by itself with ${child.exitCode}`);
  await gone;
}

/** Waits until the portal answers, with the parts loaded that take forms in. */
export async function waitForPortal(base: string, child: ChildProcess): Promise<void> {
  for (;;) {
    const answer = await fetch(`${base}/api/health`).catch(() => undefined);
    if (answer?.ok) break;
    if (child.exitCode !== null) throw new Error(`the portal ended with ${child.exitCode}`);
    await new Promise((settle) => setTimeout(settle, 20));
  }
  for (const path of ['/zh-CN/feedback', '/zh-CN/desk/sign-in']) await fetch(`${base}${path}`);
}
