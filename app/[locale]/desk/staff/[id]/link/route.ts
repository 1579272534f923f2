import { makeStaffLink } from '@/lib/desk/staff-link';
import { deskForm } from '../../../desk-route';
import { administer } from '../../administer';
import { keepLink } from '../../shown-link';

/** Makes a new one-time link, which the page then shows. */
export const POST = deskForm('staff.administer', async (desk) =>
  administer(desk, async ({ id, isDisabled }) => {
    const { locale, actor, fields } = desk;
    if (isDisabled) return '';
    const withoutSecondFactor = fields.withoutSecondFactor === 'on';
    return `link=${keepLink(locale, await makeStaffLink(id, { withoutSecondFactor }, actor), actor)}`;
  }),
);
