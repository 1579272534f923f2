import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';

/** A process that submits without end, and prints each receipt as soon as it has it. */
const submitting = `
  import { makeFormKey } from './lib/desk/feedback-key.ts';
  import { submitFeedback } from './lib/desk/submit-feedback.ts';
  for (let count = 0; ; count += 1) {
    const fields = { kind: 'question', channel: 'web', subject: 'Killed', text: 'x'.repeat(4000), formKey: makeFormKey(0) };
    const { receipt } = await submitFeedback(fields, 'sender ' + count, Date.now());
    process.stdout.write(receipt + '\\n');
  }
`;

test('a receipt that was given is stored, though the process is killed at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-killed-'));
  const file = join(folder, 'feedback.db');
  migrate(file);
  const receipts: string[] = [];
  for (const wanted of [1, 2, 7]) receipts.push(...(await submitAndKill(file, wanted)));

  const client = openDatabase(file).$client;
  const stored = client.prepare('SELECT receipt FROM feedback').pluck().all();
  expect(receipts.length).toBeGreaterThanOrEqual(10);
  expect(stored).toEqual(expect.arrayContaining(receipts));
  expect(client.pragma('integrity_check', { simple: true })).toBe('ok');
  client.close();
  rmSync(folder, { recursive: true });
}, 60_000);

/** @returns the receipts that were given before the kill, at least as many as wanted */
async function submitAndKill(file: string, wanted: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', submitting], {
    env: { NODE_ENV: 'test', DATABASE_FILE: file },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const receipts: string[] = [];
  for await (const receipt of createInterface(child.stdout)) {
    receipts.push(receipt);
    if (receipts.length === wanted) child.kill('SIGKILL');
  }
  return receipts;
}
