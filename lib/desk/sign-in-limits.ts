import { RateLimiterMemory } from 'rate-limiter-flexible';
import { networkOf } from './feedback-limits';

/** Wrong attempts on one account that are free; after these each one is answered by twice the waiting time of the last. */
const freeAttempts = 5;
const longestWaitMinutes = 60;
/** Wrong attempts of one network address on whatever accounts, in the time below. */
const attemptsOfAddress = 30;
const addressSeconds = 15 * 60;
/** After this long without another attempt an account is as if there had been none. */
const forgetSeconds = 24 * 60 * 60;

interface Counters {
  accounts: RateLimiterMemory;
  addresses: RateLimiterMemory;
  /** Milliseconds since 1970 until which an account is closed. */
  closed: Map<string, number>;
}

declare global {
  /** On globalThis, because the server has a copy of this module for each of its routes. */
  var gongkaiSignInCounters: Counters | undefined;
}

function counters(): Counters {
  globalThis.gongkaiSignInCounters ??= {
    accounts: new RateLimiterMemory({ keyPrefix: 'account', points: freeAttempts, duration: forgetSeconds }),
    addresses: new RateLimiterMemory({ keyPrefix: 'address', points: attemptsOfAddress, duration: addressSeconds }),
    closed: new Map(),
  };
  return globalThis.gongkaiSignInCounters;
}

/**
 * Minutes until an account may be tried again from a network address; 0 where it may be now. The right password is refused as long, or it could
 * be found out meanwhile.
 */
export async function minutesToWait(account: string, sender: string): Promise<number> {
  const { addresses, closed } = counters();
  const ofAccount = (closed.get(account) ?? 0) - Date.now();
  const counted = await addresses.get(networkOf(sender));
  const ofAddress = counted && counted.consumedPoints >= attemptsOfAddress ? counted.msBeforeNext : 0;
  return Math.max(0, Math.ceil(Math.max(ofAccount, ofAddress) / 60_000));
}

/**
 * Counts an attempt before it is judged, so that attempts at the same time count as well.
 * @returns whether it closes the account
 */
export async function countSignIn(account: string, sender: string): Promise<boolean> {
  const { accounts, addresses, closed } = counters();
  await addresses.penalty(networkOf(sender));
  const { consumedPoints } = await accounts.penalty(account);
  if (consumedPoints < freeAttempts) return false;
  const minutes = Math.min(longestWaitMinutes, 2 ** (consumedPoints - freeAttempts));
  for (const [key, until] of closed) if (until < Date.now()) closed.delete(key);
  closed.set(account, Date.now() + minutes * 60_000);
  return true;
}

/** Forgets the attempts on an account, since its owner was among them. */
export async function forgiveSignIn(account: string, sender: string): Promise<void> {
  const { accounts, addresses, closed } = counters();
  await addresses.reward(networkOf(sender));
  await accounts.delete(account);
  closed.delete(account);
}
