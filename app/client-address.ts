import { headers } from 'next/headers';

/**
 * The network address that a request came from, for counting attempts; it is not stored. The last entry of `X-Forwarded-For` is the one that
 * the nearest server added: a trusted proxy, or Next itself, which takes the connection's address (`instrumentation.ts` drops what the
 * visitor sent where there is no proxy).
 */
export async function clientAddress(): Promise<string> {
  const chain = (await headers()).get('x-forwarded-for');
  return chain?.split(',').at(-1)?.trim() || 'unknown';
}
