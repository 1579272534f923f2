import { seeOther } from '@/app/forms/read-form';
import { dropRevision } from '@/db/queries/work-on-revisions';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** Gives a draft up. */
export const POST = deskForm('reports.correct', async (desk) => {
  const refusal = await dropRevision(readSeen(desk));
  if (refusal !== null) return leadBack(desk, refusal, 'drop');
  return seeOther(localePath(desk.locale, `${deskPaths.reports}?done=drop`));
});
