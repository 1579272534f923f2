import { recordAccountAction } from '@/db/queries/staff-access';
import { loadActor } from '@/lib/desk/load-actor';
import { may, type Right } from '@/lib/desk/rights';
import type { Locale } from '@/lib/i18n/locales';
import { locales } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { Actor } from '@/lib/report/staff';

export type Admission =
  | { actor: Actor }
  /** Nobody is signed in: the page to sign in on, and to come back from. */
  | { signInAt: string }
  /** Signed in without the right. */
  | { denied: Actor };

/**
 * The one place at which every page and every action of the desk is let through or turned away.
 * @param from the address to come back to after signing in, with its language
 */
export async function admit(headers: Headers, right: Right, locale: Locale, from: string | null): Promise<Admission> {
  const actor = await loadActor(headers);
  if (!actor) return { signInAt: signInPath(locale, from) };
  if (may(actor, right)) return { actor };
  await recordAccountAction({ id: actor.id, name: actor.name }, 'desk.denied', { right });
  return { denied: actor };
}

/** The page to sign in on, and to come back from. */
export function signInPath(locale: Locale, from: string | null): string {
  const query = from === null ? '' : `?${new URLSearchParams({ next: from })}`;
  return localePath(locale, `${deskPaths.signIn}${query}`);
}

/** An address of the desk that something from outside names, such as `/en/desk/audit?q=x`; null where it leads anywhere else. */
export function ownDeskAddress(text: string | string[] | null | undefined): string | null {
  if (typeof text !== 'string' || !URL.canParse(text, 'http://desk.invalid')) return null;
  const { origin, pathname, search } = new URL(text, 'http://desk.invalid');
  if (origin !== 'http://desk.invalid' || !text.startsWith('/')) return null;
  const isDesk = locales.some((locale) => {
    const home = localePath(locale, deskPaths.home);
    return pathname === home || pathname.startsWith(`${home}/`);
  });
  return isDesk ? `${pathname}${search}` : null;
}
