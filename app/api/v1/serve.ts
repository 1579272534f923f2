import { z } from 'zod';
import { clientAddress } from '@/app/client-address';
import { allowedMethods, answer, answerPreflight, answerProblem, mediaTypes } from '@/lib/api/answer';
import { csvRows } from '@/lib/api/csv-rows';
import { type Position, writeCursor } from '@/lib/api/cursor';
import { countRequest } from '@/lib/api/limit';
import type { ListOperation, ThingOperation } from '@/lib/api/operations';
import { ApiError, type Problem, type ProblemCode, problemCodes } from '@/lib/api/problem';
import { readParameters, readPosition } from '@/lib/api/read-request';
import { apiWords, preferredLocale } from '@/lib/api/words';
import { networkOf } from '@/lib/desk/feedback-limits';
import { env } from '@/lib/env';
import { toCsv } from '@/lib/export/csv';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';

/** An item of a list, and where it stands in it. */
export interface Placed<Item> {
  item: Item;
  position: Omit<Position, 'list'>;
}

/** What every list takes, as read. */
const common = z.object({
  limit: z.number().optional(),
  cursor: z.string().optional(),
  format: z.enum(['json', 'csv']),
  sort: z.string().optional(),
});

/**
 * The handler of a list.
 * @param load gives up to `limit` items behind `after`; it is asked for one more than is sent, which tells that there is a next page
 */
export function serveList<Query extends z.ZodObject, Item extends z.ZodObject>(
  operation: ListOperation<Query, Item>,
  load: (
    query: z.output<Query>,
    page: { after: Position | null; limit: number; locale: Locale },
  ) => Promise<Placed<z.input<Item> & Record<string, unknown>>[]>,
) {
  return (request: Request) =>
    guard(request, async (locale) => {
      const url = new URL(request.url);
      const query = readParameters(operation.query, url.searchParams, locale);
      const { limit = 0, cursor, format, sort } = common.parse(query);
      const list = `${operation.path}.${sort ?? ''}`;
      const found = await load(query, { limit: limit + 1, after: readPosition(cursor, list), locale });
      const sent = found.slice(0, limit);
      const last = sent.at(-1);
      const next = last && found.length > limit ? nextAddress(url, writeCursor({ list, ...last.position })) : null;
      const data = sent.map(({ item }) => item);
      const link: Record<string, string> = next ? { Link: `<${next}>; rel="next"` } : {};
      return format === 'csv' ? asCsv(operation.item, data, link) : asJson({ data, next }, link);
    });
}

/**
 * The handler of a thing that the address names.
 * @param load gives the thing, or null where there is none
 * @param rows what of the thing is a table, with the schema of its rows
 */
export function serveThing<Path extends z.ZodObject, Thing extends z.ZodObject>(
  operation: ThingOperation<Path, Thing>,
  load: (path: z.output<Path>) => Promise<z.input<Thing> | null>,
  rows: { schema: z.ZodObject; of: (thing: z.input<Thing>) => Record<string, unknown>[] },
) {
  return (request: Request, { params }: { params: Promise<Record<string, string>> }) =>
    guard(request, async (locale) => {
      const query = readParameters(operation.query, new URL(request.url).searchParams, locale);
      const path = operation.parameters.safeParse(await params);
      const thing = path.success ? await load(path.data) : null;
      if (!thing) throw new ApiError('notFound');
      return common.parse(query).format === 'csv' ? asCsv(rows.schema, rows.of(thing), {}) : asJson(thing, {});
    });
}

/** The handler of an address or a method that there is none for: the same shape of error as everywhere. */
export function refuse(code: ProblemCode) {
  return (request: Request) =>
    guard(request, async () => {
      throw new ApiError(code);
    });
}

export const preflight = () => answerPreflight();

interface Content {
  body: string;
  headers: Record<string, string>;
}

function asJson(value: unknown, headers: Record<string, string>): Content {
  return { body: JSON.stringify(value), headers: { ...headers, 'Content-Type': mediaTypes.json } };
}

function asCsv(
  schema: z.ZodObject,
  things: readonly Record<string, unknown>[],
  headers: Record<string, string>,
): Content {
  return { body: toCsv(csvRows(schema, things)), headers: { ...headers, 'Content-Type': mediaTypes.csv } };
}

/** The public address of the page that follows, whatever the server calls itself. */
function nextAddress({ pathname, searchParams }: URL, cursor: string): string {
  const address = new URL(pathname, env.SITE_URL);
  address.search = new URLSearchParams([...searchParams].filter(([name]) => name !== 'cursor')).toString();
  address.searchParams.set('cursor', cursor);
  return address.href;
}

/** Counts the request against its limit, and turns whatever ends it into a problem. */
async function guard(request: Request, act: (locale: Locale) => Promise<Content>): Promise<Response> {
  const locale = preferredLocale(request.headers.get('accept-language'));
  const { isAllowed, headers } = await countRequest(networkOf(await clientAddress()));
  try {
    if (!isAllowed) throw new ApiError('tooManyRequests');
    const { body, headers: own } = await act(locale);
    return answer(body, request.headers.get('if-none-match'), { ...headers, ...own });
  } catch (error) {
    const { code, parameters } = error instanceof ApiError ? error : new ApiError('internal');
    // biome-ignore lint/suspicious/noConsole: the operator has to learn of it, and the reader must not.
    if (code === 'internal') console.error(error);
    const problem: Problem = {
      type: `${env.SITE_URL}${localePath(locale, paths.api)}#problem-${code}`,
      title: apiWords(locale, `problem.${code}.title`),
      status: problemCodes[code],
      code,
      detail: apiWords(locale, `problem.${code}.detail`),
      parameters,
    };
    const allow: Record<string, string> = code === 'methodNotAllowed' ? { Allow: allowedMethods } : {};
    return answerProblem(JSON.stringify(problem), problem.status, { ...headers, ...allow });
  }
}
