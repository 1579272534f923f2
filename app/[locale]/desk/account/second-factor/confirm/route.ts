import { getTranslations } from 'next-intl/server';
import { seeOther } from '@/app/forms/read-form';
import { confirmSecondFactor } from '@/lib/desk/own-account';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm, seeOtherWith } from '../../../desk-route';
import { askerOf } from '../../ask-password';
import { keepSecret } from '../shown-secret';

/** Puts the second factor to use. */
export const POST = deskForm('account.own', async (desk) => {
  const { locale, actor, fields } = desk;
  const cookies = await confirmSecondFactor(await askerOf(desk), fields.code ?? '');
  if (cookies) return seeOtherWith(localePath(locale, `${deskPaths.account}?done=secondFactorOn`), cookies);
  const t = await getTranslations({ locale, namespace: 'desk.problem' });
  const problem = { title: t('notSaved'), errors: [{ name: 'code', error: t('codeWrong') }] };
  const uri = fields.uri?.startsWith('otpauth://') ? fields.uri : '';
  const again = keepSecret({ uri, codes: (fields.codes ?? '').split(' ') }, actor, problem);
  return seeOther(localePath(locale, `${deskPaths.ownSecondFactor}?again=${again}`));
});
