import { seeOther } from '@/app/forms/read-form';
import { startSecondFactor } from '@/lib/desk/own-account';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';
import { askerOf, refusePassword } from '../../ask-password';
import { keepSecret } from '../shown-secret';

/** Makes the secret for the app, and leads to the page that shows it. */
export const POST = deskForm('account.own', async (desk) => {
  const { locale, actor, fields } = desk;
  if (actor.secondFactor === 'on') return seeOther(localePath(locale, deskPaths.ownSecondFactor));
  const result = await startSecondFactor(await askerOf(desk), fields.password ?? '');
  if ('outcome' in result) return refusePassword(locale, deskPaths.ownSecondFactor, result);
  const again = keepSecret({ uri: result.uri, codes: result.recoveryCodes }, actor);
  return seeOther(localePath(locale, `${deskPaths.ownSecondFactor}?again=${again}`));
});
