import { seeOther } from '@/app/forms/read-form';
import type { StaffMember } from '@/db/queries/staff';
import { findAdministrable } from '@/lib/desk/administer-staff';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { DeskRequest } from '../desk-route';

/**
 * Does something to an account that the administrator may look after, and leads back to its page.
 * @param act answers with the query of the page
 */
export async function administer(
  { locale, actor, params }: DeskRequest,
  act: (member: StaffMember) => Promise<string>,
): Promise<Response> {
  const member = await findAdministrable(params.id ?? '', actor);
  const path = deskPaths.staffMember(params.id ?? '');
  return seeOther(localePath(locale, member ? `${path}?${await act(member)}` : path));
}
