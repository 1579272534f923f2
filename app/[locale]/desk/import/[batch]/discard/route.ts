import { seeOther } from '@/app/forms/read-form';
import { discardBatch } from '@/lib/desk/import-batch';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';

/** Erases a batch that is not wanted. */
export const POST = deskForm('reports.import', async ({ locale, actor, params }) => {
  await discardBatch(params.batch ?? '', actor);
  return seeOther(localePath(locale, deskPaths.import));
});
