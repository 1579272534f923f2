import { UserError } from '@/lib/errors';
import { isLocale } from '@/lib/i18n/locales';
import { WrongUse, wordsIn } from './words';

/** Loaded when called, so that a verb does not wait for the libraries of the others. */
const verbs: Readonly<Record<string, () => Promise<{ run: (args: string[]) => Promise<number> }>>> = {
  agencies: () => import('./agencies'),
  check: () => import('./check'),
  'erase-contacts': () => import('./erase-contacts'),
  export: () => import('./export'),
  import: () => import('./import'),
  migrate: () => import('./migrate'),
  read: () => import('./read'),
  remark: () => import('./remark'),
  sample: () => import('./sample'),
  simulate: () => import('./simulate'),
  staff: () => import('./staff'),
};

/**
 * Runs a verb of `gongkai`.
 * @returns exit code: 0 done, 1 not done (with one sentence on stderr), 2 wrong use
 */
async function main([verb = '', ...args]: string[]): Promise<number> {
  const asked = args[args.indexOf('--lang') + 1];
  const words = wordsIn(args.includes('--lang') && isLocale(asked) ? asked : undefined);
  try {
    const load = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!load) throw new WrongUse(verb);
    return await (await load()).run(args);
  } catch (error) {
    const known = isOfMissingTable(error) ? new UserError('databaseNotReady') : error;
    if (known instanceof UserError) {
      console.error(words.explain(known));
      return 1;
    }
    if (error instanceof WrongUse) {
      console.error(words.t('usage'));
      return 2;
    }
    throw error;
  }
}

function isOfMissingTable(error: unknown): boolean {
  return error instanceof Error && /no such (?:table|column)/.test(error.message);
}

process.exitCode = await main(process.argv.slice(2));
