import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** Prints one line of progress, in both languages. */
export function say(chinese, english) {
  process.stdout.write(`${chinese} · ${english}\n`);
}

/** What keeps the portal from starting, told in one sentence in each language. */
export class Refusal extends Error {
  constructor(chinese, english) {
    super(`${chinese} · ${english}`);
  }
}

/** Runs a command's main function; a refusal becomes one line on stderr and exit code 1. */
export async function runOrRefuse(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
    process.exit(1);
  }
}
