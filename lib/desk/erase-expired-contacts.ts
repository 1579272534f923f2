import { countExpiredPersons, expirePersons } from '@/db/queries/erase-contact';
import { env } from '@/lib/env';

const batchSize = 500;

/**
 * Erases names and contacts whose time is over: of inquiries that were answered or closed `RETENTION_MONTHS` ago and not taken up since.
 * @param now milliseconds since 1970
 * @param isDryRun counts only
 * @returns of how many inquiries
 */
export async function eraseExpiredContacts(now: number, isDryRun: boolean): Promise<number> {
  const before = monthsBefore(now, env.RETENTION_MONTHS);
  if (isDryRun) return countExpiredPersons(before);
  let erased = 0;
  for (let size = batchSize; size === batchSize; erased += size) size = await expirePersons(before, now, batchSize);
  return erased;
}

/** The same day some months before, or the last of that month where it has no such day. */
function monthsBefore(now: number, months: number): number {
  const day = new Date(now);
  const wanted = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - months);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(wanted, last));
  return day.getTime();
}
