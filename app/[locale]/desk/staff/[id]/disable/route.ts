import { disableStaff } from '@/lib/desk/administer-staff';
import { deskForm } from '../../../desk-route';
import { administer } from '../../administer';

/** Shuts somebody out. */
export const POST = deskForm('staff.administer', async (desk) =>
  administer(desk, async ({ id }) => {
    await disableStaff(id, true, desk.actor);
    return 'done=disabled';
  }),
);
