import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { setPasswordByLink } from '@/lib/desk/staff-link';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { entranceForm } from '../../desk-route';
import { describePasswordFault } from '../../password-problem';

/** Sets a password by a one-time link, and leads to the sign-in. */
export const POST = entranceForm(async ({ locale, fields }) => {
  const { link = '', newPassword = '', passwordAgain = '' } = fields;
  const fault = await setPasswordByLink(link, { password: newPassword, again: passwordAgain });
  if (fault === null) return seeOther(localePath(locale, `${deskPaths.signIn}?done=password`));
  const query = new URLSearchParams({ link });
  if (fault !== 'linkGone') {
    query.set('again', rememberAnswer({ values: {}, problem: await describePasswordFault(locale, fault) }));
  }
  return seeOther(localePath(locale, `${deskPaths.setPassword}?${query}`));
});
