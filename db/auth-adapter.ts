import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Database } from './client';
import { staff, staffCredentials, staffSecondFactors, staffSessions, staffVerifications } from './schema';

/** The tables of staff, as better-auth names them. */
export function makeAuthAdapter(database: Database) {
  return drizzleAdapter(database, {
    provider: 'sqlite',
    schema: {
      staff,
      staffSessions,
      staffCredentials,
      staffVerifications,
      staffSecondFactors,
    },
  });
}
