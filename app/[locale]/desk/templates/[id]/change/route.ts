import { seeOther } from '@/app/forms/read-form';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';
import { findNamed, keep } from '../../keep';

/** Changes a template. */
export const POST = deskForm('templates.administer', async (desk) => {
  const template = await findNamed(desk);
  if (!template) return seeOther(localePath(desk.locale, deskPaths.templates));
  return keep(desk, template.id, deskPaths.template(template.id));
});
