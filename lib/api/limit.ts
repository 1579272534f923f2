import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '@/lib/env';

const window = 60;
const limiter = new RateLimiterMemory({ points: env.API_LIMIT_PER_MINUTE, duration: window });

/**
 * Counts a request. The headers are those of the IETF draft "RateLimit header fields for HTTP".
 * @param sender a network address, kept in memory for a minute
 */
export async function countRequest(sender: string): Promise<{ isAllowed: boolean; headers: Record<string, string> }> {
  const result = await limiter.consume(sender).catch((reason: unknown) => {
    if (reason instanceof RateLimiterRes) return reason;
    throw reason;
  });
  const reset = Math.max(1, Math.ceil(result.msBeforeNext / 1000));
  const isAllowed = result.consumedPoints <= env.API_LIMIT_PER_MINUTE;
  return {
    isAllowed,
    headers: {
      'RateLimit-Policy': `"minute";q=${env.API_LIMIT_PER_MINUTE};w=${window}`,
      RateLimit: `"minute";r=${Math.max(0, result.remainingPoints)};t=${reset}`,
      ...(isAllowed ? {} : { 'Retry-After': String(reset) }),
    },
  };
}
