import { endSessionsOf } from '@/lib/desk/administer-staff';
import { deskForm } from '../../../../desk-route';
import { administer } from '../../../administer';

/** Ends one session of somebody, or all. */
export const POST = deskForm('staff.administer', async (desk) =>
  administer(desk, async ({ id }) => {
    await endSessionsOf(id, desk.fields.session, desk.actor);
    return 'done=sessions';
  }),
);
