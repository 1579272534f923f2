import { rememberAnswer } from '@/app/forms/form-memory';
import { changeStaff } from '@/lib/desk/administer-staff';
import { deskForm } from '../../../desk-route';
import { administer } from '../../administer';
import { describeStaffErrors } from '../../describe-errors';

/** Changes what somebody may do, and for which agencies. */
export const POST = deskForm('staff.administer', async (desk) =>
  administer(desk, async ({ id }) => {
    const { locale, actor, fields } = desk;
    const errors = await changeStaff(id, fields, actor);
    if (!errors) return 'done=changed';
    return `again=${rememberAnswer({ values: fields, problem: await describeStaffErrors(locale, errors) })}`;
  }),
);
