import { seeOther } from '@/app/forms/read-form';
import { endStaffSessions } from '@/db/queries/staff-access';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';

/** Ends one of one's own sessions, or all but this one. */
export const POST = deskForm('account.own', async ({ locale, actor, fields }) => {
  await endStaffSessions(actor.id, fields.session ? { only: fields.session } : { allBut: actor.sessionId }, actor);
  return seeOther(localePath(locale, `${deskPaths.account}?done=sessions#sessions`));
});
