import { eraseExpiredContacts } from '@/lib/desk/erase-expired-contacts';
import { env } from '@/lib/env';
import { readArguments } from './arguments';
import { wordsIn } from './words';

/** `gongkai erase-contacts [--dry-run]`: erases names and contacts whose time is over. */
export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { 'dry-run': { type: 'boolean' } }, 0);
  const isDryRun = values['dry-run'] ?? false;
  const count = await eraseExpiredContacts(Date.now(), isDryRun);
  const { t } = wordsIn(values.lang);
  console.log(t(isDryRun ? 'eraseContacts.dryRun' : 'eraseContacts.done', { count, months: env.RETENTION_MONTHS }));
  return 0;
}
