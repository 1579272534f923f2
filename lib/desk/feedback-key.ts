import { randomBytes } from 'node:crypto';

/** Seconds that nobody needs less than to fill the form in. */
const leastSeconds = 3;

/**
 * A key for one rendering of the form: when it was made, in milliseconds since 1970 in base 36, and 128 random bits. It is not signed: whoever
 * writes a program that forges the time could have it wait three seconds instead.
 */
export function makeFormKey(now: number): string {
  return `${now.toString(36)}-${randomBytes(16).toString('hex')}`;
}

/** Whether a form was sent sooner than a person can fill it in. A key that this portal never made counts as too soon as well. */
export function isSentTooSoon(formKey: string, now: number): boolean {
  const [, madeAt] = /^([0-9a-z]{1,9})-[0-9a-f]{32}$/.exec(formKey) ?? [];
  return madeAt === undefined || now - Number.parseInt(madeAt, 36) < leastSeconds * 1000;
}
