import { type ParseArgsConfig, parseArgs } from 'node:util';
import { WrongUse } from './words';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a verb's arguments; every verb knows `--lang`.
 * @param most how many arguments without a name it takes
 * @throws WrongUse
 */
export function readArguments<T extends Options>(args: string[], options: T, most: number) {
  try {
    const read = parseArgs({
      args,
      options: { ...options, lang: { type: 'string' } },
      allowPositionals: true,
      strict: true,
    });
    if (read.positionals.length > most) throw new WrongUse(read.positionals.join(' '));
    return read;
  } catch (error) {
    throw error instanceof TypeError ? new WrongUse(error.message) : error;
  }
}
