import { getDatabase } from '@/db/client';
import { deriveAll } from '@/db/derive';
import { MigrationError, migrate } from '@/db/migrate';
import { moveDrafts } from '@/db/move-drafts';
import { sealAllFeedback } from '@/lib/desk/feedback-person';
import { env } from '@/lib/env';
import { UserError } from '@/lib/errors';
import { readArguments } from './arguments';
import { wordsIn } from './words';

/** `gongkai migrate`: brings the database to this version's schema, with what it derives from reports, and encrypts personal data that is not. */
export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, {}, 0);
  const { t } = wordsIn(values.lang);
  try {
    const applied = migrate(env.DATABASE_FILE);
    if (applied.length > 0) {
      moveDrafts(getDatabase());
      deriveAll(getDatabase());
      sealAllFeedback();
    }
    console.log(t('migrate.done', { count: applied.length, file: env.DATABASE_FILE }));
    return 0;
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error;
    throw new UserError('migrationFailed', { reason: error.message }, { cause: error });
  }
}
