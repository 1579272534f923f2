import { createHash } from 'node:crypto';

/** Headers that let any page on the web read an answer, and see what it says about paging and limits. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, RateLimit, RateLimit-Policy, Retry-After',
};

/** Fresh for a minute, like pages: what is published reaches readers within that time. */
const cacheControl = 'public, max-age=60';

export const mediaTypes = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
} as const;

/**
 * An answer with its content's ETag; where the reader has that content already, 304 without it.
 * @param ifNoneMatch what the reader says that it has
 */
export function answer(body: string, ifNoneMatch: string | null, headers: Record<string, string>): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const all = { ...open, 'Cache-Control': cacheControl, ETag: etag, ...headers };
  const known = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: all });
}

/** An answer that is not to be kept: a problem. */
export function answerProblem(body: string, status: number, headers: Record<string, string>): Response {
  return new Response(body, {
    status,
    headers: {
      ...open,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}

export const allowedMethods = 'GET, HEAD, OPTIONS';

/** What a browser asks before it lets a page of another site read with headers of its own. */
export function answerPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': allowedMethods,
      'Access-Control-Allow-Headers': 'Accept, Accept-Language, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });
}
