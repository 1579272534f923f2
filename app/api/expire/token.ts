import { randomBytes } from 'node:crypto';

declare global {
  var gongkaiExpireToken: string | undefined;
}

/** A secret of this process, with which it may ask itself to drop the pages it keeps. Nobody else ever sees it. */
export function expireToken(): string {
  globalThis.gongkaiExpireToken ??= randomBytes(32).toString('hex');
  return globalThis.gongkaiExpireToken;
}
