import { expirePublished } from '@/app/expire-published';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { changeAgency } from '@/lib/desk/administer-agencies';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';
import { describeAgencyErrors } from '../../describe-errors';

/** Changes what is written down about an agency. */
export const POST = deskForm('agencies.administer', async ({ locale, actor, params, fields }) => {
  const slug = params.slug ?? '';
  const changed = await changeAgency(slug, fields, actor);
  const path = localePath(locale, deskPaths.agency(slug));
  if ('errors' in changed) {
    const again = rememberAnswer({ values: fields, problem: await describeAgencyErrors(locale, changed.errors) });
    return seeOther(`${path}?again=${again}`);
  }
  expirePublished();
  return seeOther(`${path}?done=changed`);
});
