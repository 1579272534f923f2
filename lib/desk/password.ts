import { hash, verify } from '@node-rs/argon2';

/** Fewest and most characters of a password. */
export const passwordLimits = { least: 12, most: 128 } as const;

/** What OWASP recommends for argon2id: 19 MB and two passes. It is the library's default algorithm. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export type PasswordErrorKey =
  | 'passwordMissing'
  | 'passwordShort'
  | 'passwordLong'
  | 'passwordSimple'
  | 'passwordsDiffer';

/** An argon2id hash with its salt and its parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

export function isPasswordOf(hashed: string, password: string): Promise<boolean> {
  return verify(hashed, password.normalize('NFKC'));
}

/**
 * What is wrong with a new password, typed twice; null where nothing is. There are no rules about kinds of characters: length is what counts.
 * @param email of its owner, which it must not hold
 */
export function checkNewPassword(password: string, again: string, email: string): PasswordErrorKey | null {
  const [account = ''] = email.toLowerCase().split('@');
  if (password === '') return 'passwordMissing';
  if (password.length < passwordLimits.least) return 'passwordShort';
  if (password.length > passwordLimits.most) return 'passwordLong';
  if (new Set(password).size < 5 || (account.length > 3 && password.toLowerCase().includes(account))) {
    return 'passwordSimple';
  }
  return password === again ? null : 'passwordsDiffer';
}
