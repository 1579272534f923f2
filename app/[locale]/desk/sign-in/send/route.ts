import { getTranslations } from 'next-intl/server';
import { clientAddress } from '@/app/client-address';
import { type FormProblem, rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { signIn } from '@/lib/desk/sign-in';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { ownDeskAddress } from '../../admit';
import { entranceForm, seeOtherWith } from '../../desk-route';
import { sessionHeaders } from '../../session-headers';

/** Signs in by address and password, and leads on to the second factor or to where the person wanted to go. */
export const POST = entranceForm(async ({ request, locale, fields }) => {
  const { email = '', password = '' } = fields;
  const next = ownDeskAddress(fields.next);
  const sender = await clientAddress();
  const result =
    email.trim() && password
      ? await signIn({ email, password }, sessionHeaders(request, sender), sender)
      : ({ outcome: 'missing' } as const);
  switch (result.outcome) {
    case 'signedIn':
      return seeOtherWith(next ?? localePath(locale, deskPaths.home), result.cookies);
    case 'secondFactor': {
      const query = next === null ? '' : `?${new URLSearchParams({ next })}`;
      return seeOtherWith(localePath(locale, `${deskPaths.secondFactor}${query}`), result.cookies);
    }
    default: {
      const again = rememberAnswer({
        values: { email, next: next ?? '' },
        problem: await describeProblem(locale, { email, password }, result),
      });
      return seeOther(localePath(locale, `${deskPaths.signIn}?again=${again}`));
    }
  }
});

async function describeProblem(
  locale: Locale,
  typed: { email: string; password: string },
  result: { outcome: 'missing' } | { outcome: 'refused' } | { outcome: 'tooMany'; minutes: number },
): Promise<FormProblem> {
  const t = await getTranslations({ locale, namespace: 'desk.problem' });
  const title = t('notSignedIn');
  switch (result.outcome) {
    case 'refused':
      return { title, errors: [{ name: 'email', error: t('refused') }] };
    case 'tooMany':
      return { title, errors: [{ error: t('tooMany', { minutes: result.minutes }) }] };
    case 'missing':
      return {
        title,
        errors: [
          ...(typed.email.trim() ? [] : [{ name: 'email', error: t('emailMissing') }]),
          ...(typed.password ? [] : [{ name: 'password', error: t('passwordMissing') }]),
        ],
      };
  }
}
