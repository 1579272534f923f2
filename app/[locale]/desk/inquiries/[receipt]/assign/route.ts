import { assignInquiry } from '@/db/queries/work-on-inquiries';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** Takes an inquiry, or gives it back. */
export const POST = deskForm('inquiries.work', async (desk) => {
  const { seen, worker } = readSeen(desk);
  return leadBack(desk, await assignInquiry(seen, desk.fields.to === 'me' ? desk.actor.id : null, worker), 'assign');
});
