import { disableStaff } from '@/lib/desk/administer-staff';
import { deskForm } from '../../../desk-route';
import { administer } from '../../administer';

/** Lets somebody in again. */
export const POST = deskForm('staff.administer', async (desk) =>
  administer(desk, async ({ id }) => {
    await disableStaff(id, false, desk.actor);
    return 'done=enabled';
  }),
);
