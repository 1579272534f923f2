import { recallAnswer, rememberAnswer } from '@/app/forms/form-memory';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { Actor } from '@/lib/report/staff';

/**
 * Keeps a one-time link for the page that shows it to the administrator who made it.
 * @returns the name under which the page recalls it
 */
export function keepLink(locale: Locale, token: string, maker: Actor): string {
  const address = new URL(localePath(locale, `${deskPaths.setPassword}?link=${token}`), env.SITE_URL).href;
  return rememberAnswer({ values: { maker: maker.id, address }, problem: null });
}

export function recallLink(name: string | string[] | undefined, actor: Actor): string | null {
  const { maker, address } = recallAnswer(name)?.values ?? {};
  return maker === actor.id && address ? address : null;
}
