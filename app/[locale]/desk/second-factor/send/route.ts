import { getTranslations } from 'next-intl/server';
import { clientAddress } from '@/app/client-address';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { enterSecondFactor } from '@/lib/desk/sign-in';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { ownDeskAddress } from '../../admit';
import { entranceForm, seeOtherWith } from '../../desk-route';
import { sessionHeaders } from '../../session-headers';

/** Completes a sign-in by a code of the app or a recovery code. */
export const POST = entranceForm(async ({ request, locale, fields }) => {
  const next = ownDeskAddress(fields.next);
  const result = await enterSecondFactor(fields.code ?? '', sessionHeaders(request, await clientAddress()));
  if (result.outcome === 'signedIn') {
    return seeOtherWith(next ?? localePath(locale, deskPaths.home), result.cookies);
  }
  const t = await getTranslations({ locale, namespace: 'desk.problem' });
  const path = result.outcome === 'refused' ? deskPaths.secondFactor : deskPaths.signIn;
  const error = result.outcome === 'refused' ? { name: 'code', error: t('codeWrong') } : { error: t('startAgain') };
  const again = rememberAnswer({
    values: { next: next ?? '' },
    problem: { title: t('notSignedIn'), errors: [error] },
  });
  return seeOther(localePath(locale, `${path}?again=${again}`));
});
