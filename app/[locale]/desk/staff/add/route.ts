import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { addStaff } from '@/lib/desk/administer-staff';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../desk-route';
import { describeStaffErrors } from '../describe-errors';
import { keepLink } from '../shown-link';

/** Makes an account, and leads to its page, which shows the link for its owner. */
export const POST = deskForm('staff.administer', async ({ locale, actor, fields }) => {
  const added = await addStaff(fields, actor);
  if ('errors' in added) {
    const again = rememberAnswer({ values: fields, problem: await describeStaffErrors(locale, added.errors) });
    return seeOther(localePath(locale, `${deskPaths.staff}?again=${again}#add`));
  }
  const shown = keepLink(locale, added.token, actor);
  return seeOther(localePath(locale, `${deskPaths.staffMember(added.id)}?link=${shown}`));
});
