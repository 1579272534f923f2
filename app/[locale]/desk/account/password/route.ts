import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { changePassword } from '@/lib/desk/own-account';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm, seeOtherWith } from '../../desk-route';
import { describePasswordFault } from '../../password-problem';
import { askerOf, refusePassword } from '../ask-password';

/** Changes one's own password. */
export const POST = deskForm('account.own', async (desk) => {
  const { locale, fields } = desk;
  const { password = '', newPassword = '', passwordAgain = '' } = fields;
  const result = await changePassword(await askerOf(desk), { password, newPassword, passwordAgain });
  if (result.outcome === 'done') {
    return seeOtherWith(localePath(locale, `${deskPaths.account}?done=password`), result.cookies);
  }
  if (result.outcome !== 'invalid') return refusePassword(locale, deskPaths.account, result);
  const again = rememberAnswer({ values: {}, problem: await describePasswordFault(locale, result.fault) });
  return seeOther(localePath(locale, `${deskPaths.account}?again=${again}`));
});
