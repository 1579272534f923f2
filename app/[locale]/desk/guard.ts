import { loadActor } from '@/lib/desk/load-actor';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { signInPath } from './admit';

/** Pages for who is not signed in. */
const entrance: readonly string[] = [deskPaths.signIn, deskPaths.secondFactor, deskPaths.setPassword];

/**
 * Leads whoever opens a page of the desk to where they have to go first. Called before anything is rendered: a page itself can lead on only
 * by a script or after a second, since Next has sent the beginning of it by then. The page asks for its right all the same.
 * @param address of the request, from its path on
 * @returns the address to lead to; null where the page may be asked for
 */
export async function guardDesk(headers: Headers, locale: Locale, address: URL): Promise<string | null> {
  const path = address.pathname.slice(locale.length + 1);
  const actor = await loadActor(headers);
  if (entrance.includes(path)) return actor ? localePath(locale, deskPaths.home) : null;
  if (!actor) return signInPath(locale, `${address.pathname}${address.search}`);
  const isOwnAccount = path === deskPaths.account || path.startsWith(`${deskPaths.account}/`);
  return actor.secondFactor === 'missing' && !isOwnAccount ? localePath(locale, deskPaths.account) : null;
}
