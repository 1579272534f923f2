import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { makeAuthAdapter } from '@/db/auth-adapter';
import { type Database, getDatabase } from '@/db/client';
import { isStaffEnabled } from '@/db/queries/staff-access';
import { env } from '@/lib/env';
import { hashPassword, isPasswordOf, passwordLimits } from './password';
import { authSecret } from './secrets';

/** A working day with some room; after it one signs in again. */
const sessionSeconds = 12 * 60 * 60;

function makeAuth(database: Database) {
  return betterAuth({
    appName: '公开年报 Gongkai',
    baseURL: env.SITE_URL,
    secret: authSecret(),
    database: makeAuthAdapter(database),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLimits.least,
      maxPasswordLength: passwordLimits.most,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPasswordOf(hash, password) },
    },
    // Written by db/queries/staff.ts only; the library has to know of it, since it cannot be left out.
    user: { modelName: 'staff', additionalFields: { role: { type: 'string', required: true, input: false } } },
    session: {
      modelName: 'staffSessions',
      fields: { userId: 'staffId' },
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      freshAge: 0,
    },
    account: { modelName: 'staffCredentials', fields: { userId: 'staffId' } },
    verification: { modelName: 'staffVerifications' },
    plugins: [
      twoFactor({
        issuer: '公开年报 Gongkai',
        schema: { twoFactor: { modelName: 'staffSecondFactors', fields: { userId: 'staffId' } } },
      }),
    ],
    databaseHooks: {
      session: { create: { before: async ({ userId }) => isStaffEnabled(userId) } },
    },
    advanced: {
      cookiePrefix: 'gongkai',
      useSecureCookies: env.SITE_URL.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
  });
}

type Auth = ReturnType<typeof makeAuth>;

const made = new WeakMap<Database, Auth>();

/** Passwords, sessions and second factors of staff. It is asked by use cases only: none of its own addresses is served. */
export function getAuth(): Auth {
  const database = getDatabase();
  const known = made.get(database);
  if (known) return known;
  const auth = makeAuth(database);
  made.set(database, auth);
  return auth;
}
