import { expirePublished } from '@/app/expire-published';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { addAgency } from '@/lib/desk/administer-agencies';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';
import { describeAgencyErrors } from '../../describe-errors';

/** Adds an agency, and leads to its page. */
export const POST = deskForm('agencies.administer', async ({ locale, actor, fields }) => {
  const added = await addAgency(fields, actor);
  if ('errors' in added) {
    const again = rememberAnswer({ values: fields, problem: await describeAgencyErrors(locale, added.errors) });
    return seeOther(localePath(locale, `${deskPaths.newAgency}?again=${again}`));
  }
  expirePublished();
  return seeOther(localePath(locale, `${deskPaths.agency(added.slug)}?done=added`));
});
