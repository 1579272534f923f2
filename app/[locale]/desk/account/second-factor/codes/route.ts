import { seeOther } from '@/app/forms/read-form';
import { renewRecoveryCodes } from '@/lib/desk/own-account';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';
import { askerOf, refusePassword } from '../../ask-password';
import { keepSecret } from '../shown-secret';

/** Makes new recovery codes, and leads to the page that shows them. */
export const POST = deskForm('account.own', async (desk) => {
  const { locale, actor, fields } = desk;
  if (actor.secondFactor !== 'on') return seeOther(localePath(locale, deskPaths.ownSecondFactor));
  const result = await renewRecoveryCodes(await askerOf(desk), fields.password ?? '');
  if ('outcome' in result) return refusePassword(locale, deskPaths.ownSecondFactor, result);
  return seeOther(
    localePath(locale, `${deskPaths.ownSecondFactor}?again=${keepSecret({ uri: '', codes: result }, actor)}`),
  );
});
