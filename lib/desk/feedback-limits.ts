import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '@/lib/env';

/** Counts for each sender in the memory of this process; nothing about senders is written down. */
const limiters = {
  submit: [
    new RateLimiterMemory({ keyPrefix: 'ten', points: env.FEEDBACK_LIMIT_PER_10_MINUTES, duration: 600 }),
    new RateLimiterMemory({ keyPrefix: 'day', points: env.FEEDBACK_LIMIT_PER_10_MINUTES * 6, duration: 86_400 }),
  ],
  /** Wrong pairs of number and code. */
  guess: [new RateLimiterMemory({ keyPrefix: 'ten', points: env.FEEDBACK_LIMIT_PER_10_MINUTES * 2, duration: 600 })],
} as const;

/**
 * Counts one attempt of a sender.
 * @param sender an address of the network; of an IPv6 address the network counts, since one household has them all
 * @returns minutes until the next attempt is let through, 0 where this one is
 */
export async function countAttempt(what: keyof typeof limiters, sender: string): Promise<number> {
  for (const limiter of limiters[what]) {
    const refusal = await limiter.consume(networkOf(sender)).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 60_000);
    if (refusal) throw refusal;
  }
  return 0;
}

/** Takes an attempt back that turned out to be in order. */
export async function forgiveAttempt(what: keyof typeof limiters, sender: string): Promise<void> {
  for (const limiter of limiters[what]) await limiter.reward(networkOf(sender));
}

/** An IPv4 address as it is, of an IPv6 address its first 64 bits. */
export function networkOf(sender: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(sender) ?? [];
  if (mapped) return mapped;
  if (!sender.includes(':')) return sender;
  const [head = '', tail] = sender.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
