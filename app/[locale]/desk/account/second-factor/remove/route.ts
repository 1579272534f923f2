import { removeSecondFactor } from '@/lib/desk/own-account';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm, seeOtherWith } from '../../../desk-route';
import { askerOf, refusePassword } from '../../ask-password';

/** Removes the second factor. */
export const POST = deskForm('account.own', async (desk) => {
  const { locale, fields } = desk;
  const result = await removeSecondFactor(await askerOf(desk), fields.password ?? '');
  if ('outcome' in result) return refusePassword(locale, deskPaths.ownSecondFactor, result);
  return seeOtherWith(localePath(locale, `${deskPaths.account}?done=secondFactorOff`), result);
});
