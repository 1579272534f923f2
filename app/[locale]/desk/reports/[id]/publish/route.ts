import { expirePublished } from '@/app/expire-published';
import { publishReviewed } from '@/db/queries/work-on-revisions';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** Makes an approved revision public. */
export const POST = deskForm('reports.publish', async (desk) => {
  const refusal = await publishReviewed(readSeen(desk));
  if (refusal === null) expirePublished();
  return leadBack(desk, refusal, 'publish');
});
