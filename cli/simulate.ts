import { getDatabase } from '@/db/client';
import { simulatedYears, simulatePortal } from '@/db/simulate/simulate-portal';
import { env } from '@/lib/env';
import { UserError } from '@/lib/errors';
import { readArguments } from './arguments';
import { WrongUse, wordsIn } from './words';

const mostAgencies = 1_000_000;

/** `gongkai simulate --agencies N --years A..B [--seed S]`: fills an empty database with made-up agencies and their reports. */
export async function run(args: string[]): Promise<number> {
  const options = { agencies: { type: 'string' }, years: { type: 'string' }, seed: { type: 'string' } } as const;
  const { values } = readArguments(args, options, 0);
  const { t } = wordsIn(values.lang);
  const agencies = readNumber(values.agencies, 1, mostAgencies);
  const seed = readNumber(values.seed ?? '1', 0, 2 ** 31);
  const years = readYears(values.years);
  const started = Date.now();
  const total = agencies * years.length;
  const reports = simulatePortal(getDatabase(), { agencies, years, seed }, (stored) => {
    process.stderr.write(`${t('simulate.progress', { stored, total })}\n`);
  });
  if (reports === null) throw new UserError('databaseNotEmpty', { file: env.DATABASE_FILE });
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(t('simulate.done', { agencies, reports, seconds, file: env.DATABASE_FILE }));
  return 0;
}

function readNumber(text: string | undefined, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text ?? '') || number < least || number > most) throw new WrongUse(text ?? '');
  return number;
}

function readYears(text: string | undefined): number[] {
  const [, from, to = from] = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text ?? '') ?? [];
  const { first, last } = simulatedYears;
  if (from === undefined || Number(from) > Number(to)) throw new WrongUse(text ?? '');
  if (Number(from) < first || Number(to) > last)
    throw new UserError('yearsNotSimulated', { first: String(first), last: String(last) });
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
}
