import { signOut } from '@/lib/desk/sign-in';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm, seeOtherWith } from '../desk-route';

/** Ends the session, and has the browser forget what it kept of the desk. */
export const POST = deskForm('account.own', async ({ request, locale }) => {
  const response = seeOtherWith(localePath(locale, deskPaths.signIn), await signOut(request.headers));
  response.headers.set('Clear-Site-Data', '"cache"');
  return response;
});
