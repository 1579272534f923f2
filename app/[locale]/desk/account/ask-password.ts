import { getTranslations } from 'next-intl/server';
import { clientAddress } from '@/app/client-address';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import type { Asker, PasswordRefusal } from '@/lib/desk/own-account';
import type { Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import type { DeskRequest } from '../desk-route';
import { sessionHeaders } from '../session-headers';

/** Who asks for something that needs the password. */
export async function askerOf({ actor, request }: DeskRequest): Promise<Asker> {
  const sender = await clientAddress();
  return { actor, sender, headers: sessionHeaders(request, sender) };
}

/** Leads back to the page of the form, which says why it was not done. */
export async function refusePassword(locale: Locale, path: string, refusal: PasswordRefusal): Promise<Response> {
  const t = await getTranslations({ locale, namespace: 'desk.problem' });
  const error =
    refusal.outcome === 'tooMany'
      ? { error: t('tooMany', { minutes: refusal.minutes }) }
      : { name: 'password', error: t('passwordWrong') };
  const again = rememberAnswer({ values: {}, problem: { title: t('notSaved'), errors: [error] } });
  return seeOther(localePath(locale, `${path}?again=${again}`));
}
