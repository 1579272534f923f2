import { seeOther } from '@/app/forms/read-form';
import { removeTemplate } from '@/db/queries/templates';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';
import { findNamed } from '../../keep';

/** Removes a template. */
export const POST = deskForm('templates.administer', async (desk) => {
  const template = await findNamed(desk);
  if (template) await removeTemplate(template.id, desk.actor);
  return seeOther(localePath(desk.locale, `${deskPaths.templates}${template ? '?done=removed' : ''}`));
});
