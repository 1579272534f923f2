import { spawn } from 'node:child_process';
import type { Recognise, RecognisedWord } from '@/lib/read/blocks';

type Mode = Parameters<Recognise>[1];

/**
 * What Tesseract is told for each kind of picture. Debian's package always brings the data for English, which knows single digits much better than
 * that for Chinese.
 */
const argumentsOf: Readonly<Record<Mode, readonly string[]>> = {
  page: ['-l', 'chi_sim', '--psm', '3'],
  lines: ['-l', 'chi_sim', '--psm', '6'],
  figures: ['-l', 'eng', '--psm', '6', '-c', 'tessedit_char_whitelist=0123456789.,/-—'],
};

/** The longest that one picture may take, in milliseconds; the reading of the document has its own limit. */
const timeLimit = 60_000;

/** One thread each: more of them wait for each other longer than they work. */
const program = ['env', 'OMP_THREAD_LIMIT=1', 'tesseract'];
/** How the program is started: first so that the system ends it together with this process, where the system can. */
const launchers: readonly (readonly string[])[] = [['setpriv', '--pdeathsig', 'KILL', ...program], program];

let found: Promise<Recognise | undefined> | null = null;

/** Looks once for Tesseract with its data for Chinese; undefined where it is not installed. */
export function findRecogniser(): Promise<Recognise | undefined> {
  found ??= findLauncher().then((launcher) => launcher && recogniseWith(launcher));
  return found;
}

async function findLauncher(): Promise<readonly string[] | undefined> {
  for (const launcher of launchers) {
    try {
      const known = await run([...launcher, '--list-langs']);
      if (/^chi_sim$/m.test(known) && /^eng$/m.test(known)) return launcher;
    } catch {
      // Not there; the next may be.
    }
  }
  return undefined;
}

function recogniseWith(launcher: readonly string[]): Recognise {
  return async (picture, mode) =>
    parseWords(await run([...launcher, 'stdin', 'stdout', ...argumentsOf[mode], 'tsv'], picture));
}

/** Runs a program without a shell, and gives what it prints. */
function run([file = '', ...args]: readonly string[], input?: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'ignore'], timeout: timeLimit, killSignal: 'SIGKILL' });
    const output: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => output.push(part));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(output).toString('utf8'));
      else reject(new Error(`${args.join(' ')} ended with ${signal ?? code}`));
    });
    // Where the program ends before it has read everything, its end says so.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** The words in Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function parseWords(tsv: string): RecognisedWord[] {
  const lines = new Map<string, number>();
  return tsv.split('\n').flatMap((row) => {
    const fields = row.split('\t');
    const [x, y, width, height, confidence] = fields.slice(6, 11).map(Number);
    const text = fields[11]?.trim();
    if (fields[0] !== '5' || !text || x === undefined || y === undefined) return [];
    const key = fields.slice(1, 5).join(' ');
    const line = lines.get(key) ?? lines.size;
    lines.set(key, line);
    return [{ text, x, y, width: width ?? 0, height: height ?? 0, confidence: confidence ?? 0, line }];
  });
}
