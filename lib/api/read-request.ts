import { z } from 'zod';
import type { Locale } from '@/lib/i18n/locales';
import { type Position, readCursor } from './cursor';
import { ApiError } from './problem';

const sentences = { 'zh-CN': z.locales.zhCN().localeError, en: z.locales.en().localeError };

/**
 * Reads the parameters of a request.
 * @param given values by name; a name that was given twice has several
 * @throws ApiError that names each parameter that is wrong or unknown, and says why
 */
export function readParameters<Schema extends z.ZodObject>(
  schema: Schema,
  given: Iterable<readonly [string, string]>,
  locale: Locale,
): z.output<Schema> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of given) {
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  const result = schema.safeParse(values, { error: sentences[locale] });
  if (result.success) return result.data;
  const wrong = result.error.issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    return names.map((name) => ({ name, message: issue.message }));
  });
  throw new ApiError('parameterInvalid', wrong);
}

/** Where a list is to go on: null at its beginning. */
export function readPosition(cursor: string | undefined, list: string): Position | null {
  if (cursor === undefined) return null;
  const position = readCursor(cursor, list);
  if (!position) throw new ApiError('cursorInvalid');
  return position;
}
