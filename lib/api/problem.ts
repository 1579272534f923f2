import { z } from 'zod';

/**
 * The one shape of every error of the API: problem details (RFC 9457, `application/problem+json`). Programs go by `code`, which never changes
 * its meaning; `title` and `detail` are for people and follow Accept-Language.
 */
export const problemCodes = {
  parameterInvalid: 400,
  cursorInvalid: 400,
  notFound: 404,
  methodNotAllowed: 405,
  tooManyRequests: 429,
  internal: 500,
} as const;
export type ProblemCode = keyof typeof problemCodes;

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: z.enum(['parameterInvalid', 'cursorInvalid', 'notFound', 'methodNotAllowed', 'tooManyRequests', 'internal']),
    detail: z.string(),
    parameters: z.array(z.object({ name: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

/** Ends a request with a problem. */
export class ApiError extends Error {
  override name = 'ApiError';

  /** @param parameters what is wrong with each parameter, as sentences */
  constructor(
    readonly code: ProblemCode,
    readonly parameters?: Problem['parameters'],
  ) {
    super(code);
  }
}
