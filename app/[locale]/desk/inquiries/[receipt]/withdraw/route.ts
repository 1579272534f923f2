import { expirePublished } from '@/app/expire-published';
import { withdrawQuestion } from '@/db/queries/publish-questions';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** Takes question and answer back from the public. */
export const POST = deskForm('inquiries.work', async (desk) => {
  const { seen, worker } = readSeen(desk);
  const result = await withdrawQuestion(seen, worker);
  if (result === 'done') expirePublished();
  return leadBack(desk, result, 'withdraw');
});
